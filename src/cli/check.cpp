#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/money_shown.h"
#include "derive/checks.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

struct CheckOptions {
    std::vector<std::string> names;
    bool list = false;
    ReportRequest request;
    MoneyOptions money;
};

/// `36 checks ran: 2 errors and 51 warnings, found by 14 of them`
std::string summary(const ResultTable& table, std::size_t checks) {
    if (table.rows.empty()) {
        return plural(checks, "check") + " ran: nothing found";
    }
    const std::size_t check = table.index_of("check");
    const std::size_t severity = table.index_of("severity");
    std::set<std::string> finders;
    std::size_t errors = 0;
    for (const auto& row : table.rows) {
        finders.insert(std::get<std::string>(row[check]));
        if (std::get<std::string>(row[severity]) == "error") {
            ++errors;
        }
    }
    const std::string by = checks == 1 ? "" : fmt::format(", found by {} of them", finders.size());
    return fmt::format("{} ran: {} and {}{}", plural(checks, "check"), plural(errors, "error"),
                       plural(table.rows.size() - errors, "warning"), by);
}

/// Pounds without pence where no difference has any.
RenderOptions render_options(const CheckOptions& options, const ResultTable& table, const Context& context) {
    RenderOptions render_as = render_options(options.money, MoneyUnit::pounds, table, context);
    const std::size_t difference = table.index_of("difference_pence");
    const bool pounds_suffice = std::all_of(table.rows.begin(), table.rows.end(), [&](const std::vector<Cell>& row) {
        const auto* pence = std::get_if<std::int64_t>(&row[difference]);
        return pence == nullptr || *pence % pence_per(MoneyUnit::pounds) == 0;
    });
    if (render_as.unit == MoneyUnit::pounds && !render_as.decimals && pounds_suffice) {
        render_as.decimals = 0;
    }
    return render_as;
}

/// For people, a finding that is not about money has no difference, rather than an unknown one.
ResultTable without_unknown_differences(ResultTable table, Format format) {
    if (format == Format::table || format == Format::plain || format == Format::markdown) {
        const std::size_t difference = table.index_of("difference_pence");
        for (auto& row : table.rows) {
            if (std::holds_alternative<std::monostate>(row[difference])) {
                row[difference] = std::string();
            }
        }
    }
    return table;
}

Exit run(const CheckOptions& options, const Context& context) {
    if (options.list) {
        return context.print(list_of_checks());
    }
    const std::vector<const Check*> checks = checks_named(options.names);
    Database database = context.open(Access::read);
    const ResultTable table = run_checks(database, checks, options.request);
    // No words about nothing having matched: here no finding is good news.
    context.write_answer(without_unknown_differences(table, context.chosen_format()), render_options(options, table, context));
    context.say(summary(table, checks.size()));
    return table.rows.empty() ? Exit::done : Exit::problem_found;
}

std::vector<std::string> names_of_checks() {
    std::vector<std::string> names;
    for (const Check& check : all_checks()) {
        names.push_back(check.name);
    }
    return names;
}

}  // namespace

void add_check(CommandLine root, Context& context) {
    auto options = std::make_shared<CheckOptions>();
    CommandLine check = root.command("check", "Consistency rules: what in the ledger, or in what was published, does not fit together");
    check.optional_arguments("name", options->names, "Checks, by id or name; none: all")
        .offers(names_of_checks())
        .flag("--list", options->list, "Tell what each check means, and run none")
        .options("--org", options->request.organisations, "Bodies, by code, name or alias", "CODE...")
        .options("--group", options->request.groups, "The members of a group, and the group itself", "NAME")
        .completed_by(Completion::groups)
        .option("--fy", options->request.years, "2017-18, or 2013-14..2018-19", "YEAR");
    add_money_options(check, options->money, MoneyUnit::pounds);
    check.examples("  ccgledger check --org ashford --fy 2017-18\n"
                  "  ccgledger check opening-equals-closing C07 --format csv\n"
                  "  ccgledger check --list")
        .action([options, &context] { return run(*options, context); });
}

}  // namespace ccgledger
