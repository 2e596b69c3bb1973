#include "intake/finding.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

constexpr std::size_t shown_of_a_kind = 20;

void append_excerpt(std::string& out, const Place& place) {
    if (place.line == 0 || place.source_line.empty()) {
        return;
    }
    const std::string number = fmt::format("{:>5}", place.line);
    fmt::format_to(std::back_inserter(out), "{} | {}\n", number, place.source_line);
    if (place.column > 0) {
        fmt::format_to(std::back_inserter(out), "{} | {}{}\n", std::string(number.size(), ' '), std::string(place.column - 1, ' '),
                       std::string(std::max<std::size_t>(1, place.length), '^'));
    }
}

void append_finding(std::string& out, const std::string& file, const Finding& finding) {
    std::string where = file;
    if (!finding.place.cell.empty()) {
        where += ":" + finding.place.cell;
    } else if (finding.place.line > 0) {
        where += fmt::format(":{}", finding.place.line);
        if (finding.place.column > 0) {
            where += fmt::format(":{}", finding.place.column);
        }
    }
    fmt::format_to(std::back_inserter(out), "{}[{}] {}{}: {}\n", severity_of(finding) == Severity::error ? "error" : "warning",
                   finding.id, where, finding.field.empty() ? "" : fmt::format(" ({})", finding.field), finding.message);
    append_excerpt(out, finding.place);
    if (!finding.fix.empty()) {
        fmt::format_to(std::back_inserter(out), "   fix: {}\n", finding.fix);
    }
}

}  // namespace

Severity severity_of(const Finding& finding) {
    const FindingKind* kind = finding_kind(finding.id);
    ensure(kind != nullptr, "a finding has an id that is not in the list");
    return kind->severity;
}

void Findings::add(Finding finding) {
    const bool is_error = severity_of(finding) == Severity::error;
    ++(is_error ? errors_ : warnings_);
    if (is_error && remembers_lines_) {
        error_lines_.try_emplace(finding.place.line,
                                 fmt::format("{}{}: {}", finding.id, finding.field.empty() ? "" : " " + finding.field, finding.message));
    }
    if (++counts_[finding.id] <= shown_of_a_kind) {
        kept_.push_back(std::move(finding));
    }
}

std::size_t Findings::count_of(std::string_view id) const {
    const auto found = counts_.find(id);
    return found == counts_.end() ? 0 : found->second;
}

std::string Findings::text(const std::string& file, Severity least) const {
    std::string out;
    for (const Severity severity : {Severity::error, Severity::warning}) {
        if (severity == Severity::warning && least == Severity::error) {
            continue;
        }
        for (const Finding& finding : kept_) {
            if (severity_of(finding) == severity) {
                append_finding(out, file, finding);
            }
        }
        for (const auto& [id, number] : counts_) {
            if (number > shown_of_a_kind && finding_kind(id)->severity == severity) {
                fmt::format_to(std::back_inserter(out), "and {} more like {} in {}\n", number - shown_of_a_kind, id, file);
            }
        }
    }
    return out;
}

}  // namespace ccgledger
