#include "intake/layout_choice.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "intake/file_bytes.h"
#include "intake/layout_draft.h"
#include "intake/published_table.h"

namespace ccgledger {
namespace {

/// As far as headings are looked for.
constexpr std::size_t rows_with_headings = 60;

class LayoutFinder {
public:
    LayoutFinder(const SourceText& source, const std::optional<std::string>& wanted, Findings& findings)
        : source_(source), wanted_(wanted), findings_(findings) {}

    LayoutChoice find(const std::string& stem) {
        CsvReader reader(source_.text(), source_.form);
        CsvRow heading;
        if (!reader.next(heading, findings_)) {
            report("V002", "the file is empty", "export the file again");
            return {};
        }
        Findings trial = findings_;   // what was said of the file's opening stays
        if (is_built_in()) {
            auto headings = recognise(reader, heading, trial);
            if (headings || wanted_) {
                findings_ = std::move(trial);
                choice_.headings = headings && is_wanted(*headings, reader, heading) ? std::move(headings) : std::nullopt;
                return std::move(choice_);
            }
        }
        CsvReader again(source_.text(), source_.form);
        const TableGrid grid(again, trial, rows_with_headings);
        find_published(grid);
        if (!choice_.is_found() && findings_.errors() == 0 && !wanted_ && names_lower_headings()) {
            return std::move(choice_);
        }
        if (!choice_.is_found() && findings_.errors() == 0) {
            findings_ = std::move(trial);
            // A known layout with a wrong heading wants no other one.
            const bool is_unknown = findings_.count_of("V004") > 0 && !resembles_known_layout(heading);
            choice_.draft = is_unknown ? draft_layout(grid, stem) : std::string();
        }
        return std::move(choice_);
    }

private:
    void report(std::string_view id, std::string message, std::string fix) {
        findings_.add({.id = id, .place = {}, .field = {}, .message = std::move(message), .fix = std::move(fix)});
    }

    [[nodiscard]] bool is_built_in() const {
        return !wanted_ || std::any_of(known_layouts().begin(), known_layouts().end(),
                                       [&](const LayoutHeadings& known) { return known.layout == *wanted_; });
    }

    bool is_wanted(const Headings& headings, const CsvReader& reader, const CsvRow& heading) {
        if (!wanted_ || *wanted_ == headings.layout) {
            return true;
        }
        findings_.add({.id = "V004",
                       .place = reader.place_of(heading),
                       .field = {},
                       .message = fmt::format("these headings are of the layout `{}`, not `{}`", headings.layout, *wanted_),
                       .fix = "leave --layout out, or correct the headings"});
        return false;
    }

    /// A title above the headings of a layout of our own: says where the headings stand. False when they stand nowhere.
    bool names_lower_headings() {
        CsvReader reader(source_.text(), source_.form);
        CsvRow row;
        Findings ignored;
        for (std::size_t i = 0; i < rows_with_headings && reader.next(row, ignored); ++i) {
            Findings of_row;
            const auto headings = recognise(reader, row, of_row);
            if (headings && of_row.errors() == 0) {
                findings_.add({.id = "V004",
                               .place = reader.place_of(row),
                               .field = {},
                               .message = fmt::format("these are the headings of the layout `{}`, and rows stand above them", headings->layout),
                               .fix = "delete the rows above the headings"});
                return true;
            }
        }
        return false;
    }

    void find_published(const TableGrid& grid) {
        if (wanted_) {
            take_wanted(grid);
            return;
        }
        std::vector<const PublishedLayout*> fitting;
        for (const PublishedLayout& layout : published_layouts()) {
            if (match_layout(layout, grid)) {
                fitting.push_back(&layout);
            }
        }
        if (fitting.size() > 1) {
            report("V004", fmt::format("the headings fit both the layouts `{}` and `{}`", fitting[0]->name, fitting[1]->name),
                   "say with --layout which one it is");
        } else if (!fitting.empty()) {
            choice_.shipped = fitting.front();
        }
    }

    void take_wanted(const TableGrid& grid) {
        choice_.shipped = published_layout(*wanted_);
        if (choice_.shipped == nullptr && !load_own()) {
            return;
        }
        if (!match_layout(*choice_.published(), grid)) {
            report("V004", fmt::format("the headings are not those of the layout `{}`", choice_.name()),
                   "compare them: `ccgledger layouts show` prints a layout");
            choice_ = {};
        }
    }

    bool load_own() {
        const auto text = read_text_file(*wanted_, findings_);
        if (!text) {
            return false;
        }
        std::vector<LayoutProblem> problems;
        PublishedLayout own = parse_published_layout(*text, problems);
        for (const LayoutProblem& problem : problems) {
            report("V046", fmt::format("{}, {}: {}", *wanted_, problem.where, problem.what), "correct the layout's file");
        }
        if (problems.empty()) {
            choice_.own = std::move(own);
        }
        return problems.empty();
    }

    const SourceText& source_;
    const std::optional<std::string>& wanted_;
    Findings& findings_;
    LayoutChoice choice_;
};

}  // namespace

bool has_known_headings(std::string_view text, const CsvForm& form) {
    Findings ignored;
    CsvReader reader(text, form);
    CsvRow heading;
    if (reader.next(heading, ignored) && recognise(reader, heading, ignored)) {
        return true;
    }
    CsvReader again(text, form);
    const TableGrid grid(again, ignored, rows_with_headings);
    return std::any_of(published_layouts().begin(), published_layouts().end(),
                       [&](const PublishedLayout& layout) { return match_layout(layout, grid).has_value(); });
}

LayoutChoice choose_layout(const SourceText& source, const std::optional<std::string>& wanted, const std::string& stem, Findings& findings) {
    return LayoutFinder(source, wanted, findings).find(stem);
}

}  // namespace ccgledger
