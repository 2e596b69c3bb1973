#include <algorithm>
#include <functional>
#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/money_shown.h"
#include "cli/report_pack.h"
#include "derive/reports.h"
#include "report/completeness_table.h"
#include "report/fold_bounds.h"
#include "report/note_text.h"
#include "report/scenario_tree.h"
#include "report/trend_table.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

struct ReportOptions {
    std::string name;
    ReportRequest request;
    std::vector<std::string> bodies;   ///< the same as request.organisations, named without an option
    MoneyOptions money;
    bool wide = false;
    bool variants = false;
    bool whatif = false;
    bool all = false;
};

/// `report structural --whatif` and `report whatif` are one report, and so with --variants.
std::string report_asked_for(const ReportOptions& options) {
    if (!options.variants && !options.whatif) {
        return options.name;
    }
    const std::string flag = options.variants ? "--variants" : "--whatif";
    if (options.name != "structural" || (options.variants && options.whatif)) {
        throw UserError(fmt::format("{} is a way to look at one report: write `ccgledger report structural {}`", flag, flag), Exit::usage);
    }
    return options.variants ? "variants" : "whatif";
}

/// Which columns people see without asking for all.
void mark_details(ResultTable& table) {
    static constexpr std::string_view details[] = {
        "assumption", "source_kind", "one_off_low_pence", "one_off_high_pence", "without_support_pence", "next_opening_pence",
        "opening_difference_pence", "plan_ytd_pence", "variance_ytd_pence", "forecast_movement_pence", "percent_of_resource",
        "actual_ytd_before_pence", "actual_ytd_after_pence", "plan_year_before_pence", "plan_year_after_pence",
        "forecast_year_before_pence", "forecast_year_after_pence", "before_version", "before_import_run_id", "kind",
        "publisher", "outcome_source", "note", "import_run_id", "source_line", "stream", "period", "compared_with", "verdict_reason",
        "in_return_month", "in_return_pence", "in_return_difference_pence", "in_return_verdict", "in_return_source"};
    // What stands behind the source in a table of many columns is for those who ask for all.
    const bool source_closes = table.report != "trend" && table.report != "statements";
    bool is_behind_source = false;
    for (Column& column : table.columns) {
        // Only the position report mixes kinds of sources in one table; carry-forward is about years, not months.
        const bool is_wanted = table.report == "position" && column.name == "source_kind";
        const bool is_asked_for = table.report == "restatements" && column.name == "import_run_id";
        const bool is_idle = table.report == "carry-forward" && column.name == "month";
        // It is said below the table.
        const bool is_said_apart = table.report == "restatements" && column.name == "warning";
        column.is_detail = is_idle || is_behind_source || is_said_apart ||
                           (!is_wanted && !is_asked_for && std::find(std::begin(details), std::end(details), column.name) != std::end(details));
        is_behind_source = is_behind_source || (source_closes && column.name == "source");
    }
}

/// What is written in a way of its own, to -o or to the screen.
Exit deliver(const ResultTable& table, const Context& context, const std::function<void(std::ostream&)>& write) {
    if (!context.output) {
        context.show(write);
        return Exit::done;
    }
    context.write_output(write);
    context.say(fmt::format("{}: {} written", *context.output, plural(table.rows.size(), "row")));
    return Exit::done;
}

Exit print_trend(const ResultTable& table, const RenderOptions& render_as, const Context& context) {
    std::vector<ResultTable> tables = trend_tables(table, render_as);
    tables.back().completeness = table.completeness;   // said once, below the last
    return deliver(table, context, [&](std::ostream& out) { render_all(out, tables, render_as); });
}

bool names_bodies(const ReportOptions& options) {
    return !options.bodies.empty() || !options.request.organisations.empty() || !options.request.groups.empty();
}

/// The bodies may be named behind the report as well as by --org.
ReportRequest request_of(const ReportOptions& options) {
    ReportRequest request = options.request;
    request.organisations.insert(request.organisations.end(), options.bodies.begin(), options.bodies.end());
    return request;
}

/// `--all` is what is asked about when no body is named; said out loud it must not be believed to add to names.
void refuse_all_beside_names(const ReportOptions& options) {
    if (options.all && names_bodies(options)) {
        throw UserError("--all is about every body: leave it out, or leave out --org and --group", Exit::usage);
    }
}

Exit run_pack(const ReportOptions& options, const Context& context) {
    if (!options.all && !names_bodies(options)) {
        throw UserError("report pack: say which bodies' papers: --org CODE, --group NAME or --all", Exit::usage);
    }
    if (options.money.unit || options.money.decimals || options.wide || options.request.basis) {
        throw UserError("a paper shows both bases, in £m: leave --basis, --unit, --dp and --wide out", Exit::usage);
    }
    return write_report_pack(request_of(options), context);
}

Exit run(const ReportOptions& options, const Context& context) {
    refuse_all_beside_names(options);
    if (options.name == "pack") {
        return run_pack(options, context);
    }
    Database database = context.open(Access::read);
    ResultTable table = run_report(database, report_named(report_asked_for(options)), request_of(options));
    table.as_at = context.as_at;
    mark_details(table);
    RenderOptions render_as = context.completed(render_options(options.money, MoneyUnit::millions, table, context));
    render_as.all_columns = options.wide;
    const bool folds = is_for_people(render_as.format) && !options.wide;
    if (table.report == "note" && folds && (render_as.format == Format::table || render_as.format == Format::plain) && !table.rows.empty()) {
        return deliver(table, context, [&](std::ostream& out) { write_note(out, table); });
    }
    if (table.report == "trend" && folds && !table.rows.empty()) {
        return print_trend(table, render_as, context);
    }
    if (table.report == "completeness" && folds) {
        table = completeness_table(table);
    } else if (table.report == "scenarios" && folds && render_as.format != Format::plain) {
        table = scenario_tree(table);
    } else if (folds) {
        table = with_bounds_folded(table, render_as);
    }
    return context.print(table, render_as);
}

std::vector<std::string> names_of_reports() {
    std::vector<std::string> names;
    for (const ReportKind& kind : report_kinds()) {
        names.emplace_back(kind.name);
    }
    return names;
}

std::string list_of_reports() {
    std::string list = "\nIn files of their own:\n  pack           a paper of two printed pages on each body, into the folder of -o\n\nReports:\n";
    for (const ReportKind& kind : report_kinds()) {
        list += fmt::format("  {:<14} {}\n", kind.name, kind.about);
    }
    return list;
}

}  // namespace

void add_report(CommandLine root, Context& context) {
    auto options = std::make_shared<ReportOptions>();
    CommandLine report = root.command("report", "Reports: what the ledger derives; the list is below");
    report.argument("name", options->name, "Which report; see below")
        .offers(names_of_reports())
        .optional_arguments("body", options->bodies, "Bodies, as with --org")
        .options("--org", options->request.organisations, "Bodies, by code, name or alias", "CODE...")
        .options("--group", options->request.groups, "The members of a group, and the group itself", "NAME")
        .completed_by(Completion::groups)
        .flag("--all", options->all, "Every body; what is meant, except by pack, when none is named")
        .option("--fy", options->request.years, "2017-18, or 2013-14..2018-19", "YEAR")
        .option("--to", options->request.to_month, "As at the latest return up to this month", "M9")
        .choice("--basis", options->request.basis, {"in_year", "cumulative"}, "Only this basis");
    add_money_options(report, options->money, MoneyUnit::millions);
    report.flag("--wide", options->wide, "All columns, also in table, plain, md and html")
        .flag("--variants", options->variants, "With structural: each meaning of the word, side by side; as report variants")
        .flag("--whatif", options->whatif, "With structural: each disputed item the other way; as report whatif")
        .examples("  ccgledger report structural --org ashford --fy 2017-18\n"
                  "  ccgledger report trend --group east-kent\n"
                  "  ccgledger report position --fy 2017-18 --to M9 --format csv\n"
                  "  ccgledger report note ashford\n"
                  "  ccgledger report completeness --group east-kent --fy 2017-18\n"
                  "  ccgledger report pack --group east-kent -o papers\n" +
                  list_of_reports())
        .action([options, &context] { return run(*options, context); });
}

}  // namespace ccgledger
