#include "cli/context.h"
#include "cli/money_shown.h"
#include "derive/reports.h"
#include "report/render.h"

namespace ccgledger {
namespace {

struct CompareOptions {
    std::string first;
    std::string second;
    ReportRequest request;
    MoneyOptions money;
};

/// Names the two periods in the headings, and says `n/m` where there is a change and no percent of it.
ResultTable for_people(ResultTable table, const CompareOptions& options) {
    table.columns[table.index_of("first_pence")].title = options.first;
    table.columns[table.index_of("second_pence")].title = options.second;
    const std::size_t change = table.index_of("change_pence");
    const std::size_t percent = table.index_of("change_percent");
    for (auto& row : table.rows) {
        if (!std::holds_alternative<std::monostate>(row[change]) && std::holds_alternative<std::monostate>(row[percent])) {
            row[percent] = std::string("n/m");
        }
    }
    for (const char* detail : {"first_basis", "second_basis", "organisation_name"}) {
        table.columns[table.index_of(detail)].is_detail = true;
    }
    return table;
}

Exit run(const CompareOptions& options, const Context& context) {
    const AskedPeriod first = period_named(options.first);
    const AskedPeriod second = period_named(options.second);
    Database database = context.open(Access::read);
    ResultTable table = run_comparison(database, options.request, first, second);
    if (is_for_people(context.chosen_format())) {
        table = for_people(std::move(table), options);
    }
    return context.print(table, render_options(options.money, MoneyUnit::millions, table, context));
}

}  // namespace

void add_compare(CommandLine root, Context& context) {
    auto options = std::make_shared<CompareOptions>();
    CommandLine compare = root.command("compare", "Two periods side by side: the first less the second, in money, percent and a word");
    compare.argument("first", options->first, "2017-18:M9, or 2017-18 for the latest month of the year")
        .argument("second", options->second, "The period that it is compared with")
        .options("--org", options->request.organisations, "Bodies, by code, name or alias", "CODE...")
        .options("--group", options->request.groups, "The members of a group, and the group itself", "NAME")
        .completed_by(Completion::groups);
    add_money_options(compare, options->money, MoneyUnit::millions);
    compare.examples("  ccgledger compare 2018-19 2017-18 --group east-kent\n  ccgledger compare 2018-19 2017-18 --org ashford --format csv")
        .action([options, &context] { return run(*options, context); });
}

}  // namespace ccgledger
