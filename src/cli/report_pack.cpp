#include "cli/report_pack.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/pack_folder.h"
#include "derive/paper.h"
#include "report/paper_page.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

using Reports = std::map<std::string, ResultTable, std::less<>>;

/// A paper needs the years around its own; the one it is about is chosen afterwards.
std::optional<std::string> year_asked_for(const ReportRequest& request) {
    if (!request.years) {
        return std::nullopt;
    }
    const auto year = parse_financial_year(*request.years);
    if (!year) {
        throw UserError(fmt::format("report pack: \"{}\" is not one financial year: a paper is about one, for instance --fy 2017-18", *request.years), Exit::usage);
    }
    return year->label();
}

void refuse_other_formats(const Context& context) {
    if (!context.output) {
        throw UserError("report pack writes files: say with -o into which folder, for instance -o papers", Exit::usage);
    }
    if (context.format && *context.format != "html") {
        throw UserError(fmt::format("report pack writes HTML pages: leave --format {} out", *context.format), Exit::usage);
    }
}

/// None when the ledger knows nothing of the body, or nothing to begin from.
std::optional<Paper> paper_on(const std::string& code, const std::string& name, const Reports& reports, const std::optional<std::string>& year) {
    Paper paper{.code = code, .name = name, .financial_year = {}, .reports = {}, .as_at = {}, .ledger_hash = reports.at("trend").ledger_hash, .provenance = {}};
    for (const auto& [report, table] : reports) {
        paper.reports.emplace(report, rows_about(table, code));
    }
    const auto chosen = year_to_write_about(paper);
    if (!chosen) {
        return std::nullopt;
    }
    paper.financial_year = year.value_or(*chosen);
    return paper;
}

std::string size_in_words(std::size_t bytes) { return bytes < 1'000 ? plural(bytes, "byte") : fmt::format("{} kB", (bytes + 500) / 1'000); }

}  // namespace

Exit write_report_pack(const ReportRequest& request, const Context& context) {
    refuse_other_formats(context);
    const std::optional<std::string> year = year_asked_for(request);
    ensure_charts_can_be_drawn();
    Database database = context.open(Access::read);
    ReportRequest all_years = request;
    all_years.years = std::nullopt;
    const Scope scope = scope_of(database, all_years);
    const Reports reports = run_paper_reports(database, all_years);

    std::vector<Paper> papers;
    std::vector<std::string> left_out;
    for (std::size_t i = 0; i < scope.codes.size(); ++i) {
        if (auto paper = paper_on(scope.codes[i], scope.names[i], reports, year)) {
            paper->as_at = context.as_at;
            paper->provenance = Context::provenance();
            papers.push_back(std::move(*paper));
        } else {
            left_out.push_back(scope.codes[i]);
        }
    }
    if (papers.empty()) {
        context.say("nothing matched: the ledger knows nothing of these bodies; nothing was written");
        return Exit::nothing_matched;
    }

    std::vector<PackFile> files;
    std::vector<IndexEntry> entries;
    std::size_t bytes = 0;
    for (const Paper& paper : papers) {
        files.push_back({paper.code + ".html", paper_page(paper)});
        entries.push_back({&paper, files.back().name});
    }
    if (papers.size() > 1) {
        files.push_back({"index.html", index_page(entries, left_out)});
    }
    for (const PackFile& file : files) {
        bytes += file.content.size();
    }
    write_pack(*context.output, files, pack_generator);
    context.say(fmt::format("{}: {} written, {}{}", *context.output, plural(files.size(), "file"), size_in_words(bytes),
                            left_out.empty() ? "" : fmt::format("; nothing is known of {}", fmt::join(left_out, " "))));
    return Exit::done;
}

}  // namespace ccgledger
