#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "cli/context.h"
#include "derive/scope.h"
#include "embedded/cli_sql.h"
#include "derive/reports.h"
#include "intake/layout.h"
#include "report/blank_return.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

struct TemplateOptions {
    std::string organisation;
    std::string year;
    std::optional<std::string> month;
};

/// csv or xlsx, by --format or the file's name.
Format template_format(const Context& context) {
    if (!context.output) {
        throw UserError("`ccgledger template` needs -o: the file to make, for instance -o return.xlsx", Exit::usage);
    }
    const auto format = context.format ? format_of(*context.format) : format_of_file(*context.output);
    if (format != Format::csv && format != Format::xlsx) {
        throw UserError(fmt::format("{}: a template is a .csv or an .xlsx file: choose one of these endings", *context.output), Exit::usage);
    }
    return *format;
}

FinancialYear year_of(const std::string& text, const Directory& directory) {
    const auto year = parse_financial_year(text);
    if (!year) {
        throw UserError(fmt::format("\"{}\" is no financial year: write 2018-19", text), Exit::usage);
    }
    if (!directory.has_year(*year)) {
        throw UserError(fmt::format("the ledger knows no year {}; `ccgledger years` lists them all", year->label()), Exit::usage);
    }
    return *year;
}

const OrganisationEntry& body_of(const std::string& name, FinancialYear year, const Directory& directory) {
    const OrganisationEntry& body = organisation_named(directory, name);
    if (!body.submits_returns()) {
        throw UserError(fmt::format("{} ({}) is a {}, which has no returns of its own: name one body", body.code, body.name, body.kind), Exit::usage);
    }
    if (!body.existed_between(year.first_day(), year.last_day())) {
        throw UserError(fmt::format("{} ({}) did not exist in {}: {}", body.code, body.name, year.label(), body.dates_in_words()), Exit::usage);
    }
    return body;
}

/// The months asked for in which the body existed.
std::vector<ReturnMonth> months_of(const std::optional<std::string>& wanted, const OrganisationEntry& body, FinancialYear year) {
    const auto existed = [&](ReturnMonth month) {
        const Period period{.year = year, .month = month};
        return body.existed_between(period.first_day(), period.last_day());
    };
    if (wanted) {
        const auto month = parse_return_month(*wanted);
        if (!month) {
            throw UserError(fmt::format("\"{}\" is no month: write M1 (April) to M12 (March), or M13 for the audited position", *wanted), Exit::usage);
        }
        if (!existed(*month)) {
            throw UserError(fmt::format("{} ({}) did not exist in {} {}: {}", body.code, body.name, year.label(), month->label(), body.dates_in_words()),
                            Exit::usage);
        }
        return {*month};
    }
    std::vector<ReturnMonth> months;
    for (int number = 1; number <= 12; ++number) {
        if (existed(ReturnMonth::of(number))) {
            months.push_back(ReturnMonth::of(number));
        }
    }
    return months;
}

ResultTable lines_of(Database& database, FinancialYear year) {
    Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "template_lines.sql"));
    rows.bind(1, std::int64_t{year.start()});
    return table_of(rows);
}

/// The layout's own headings, so that an import knows them.
std::vector<Column> tidy_columns() {
    const auto& layouts = known_layouts();
    const auto tidy = std::ranges::find(layouts, std::string_view("tidy"), &LayoutHeadings::layout);
    ensure(tidy != layouts.end(), "there is no layout `tidy`");
    std::vector<Column> columns;
    for (const LayoutColumn& column : tidy->columns) {
        const std::string name(column.heading);
        const bool is_amount = name.starts_with("plan_") || name.starts_with("actual_") || name.starts_with("forecast_");
        columns.push_back({.name = name, .title = name, .kind = is_amount ? ColumnKind::money : name == "month" ? ColumnKind::integer : ColumnKind::text});
    }
    return columns;
}

/// A line that is part recurrent, part not, has a row for each part.
std::vector<std::string> recurrences_of(const std::string& usual) {
    return usual == "MIXED" ? std::vector<std::string>{"R", "NR"} : std::vector{usual};
}

ResultTable rows_of(const BlankReturn& blank, const std::vector<ReturnMonth>& months) {
    ResultTable table;
    table.report = "template";
    table.columns = tidy_columns();
    const auto place = [&table](std::string_view column) { return table.index_of(column); };
    for (const ReturnMonth month : months) {
        for (const std::vector<Cell>& line : blank.lines.rows) {
            for (const std::string& recurrence : recurrences_of(std::get<std::string>(line[blank.lines.index_of("recurrence")]))) {
                std::vector<Cell> row(table.columns.size());
                row[place("organisation")] = blank.organisation;
                row[place("financial_year")] = blank.financial_year;
                row[place("month")] = std::int64_t{month.number()};
                row[place("line")] = line[blank.lines.index_of("code")];
                row[place("recurrence")] = recurrence;
                table.rows.push_back(std::move(row));
            }
        }
    }
    return table;
}

std::vector<std::string> advice_for(const std::vector<ReturnMonth>& months) {
    const bool is_audited = months.front().number() == 13;
    return {"Fill in the sheet Return: plan and actual of the year to date, plan and forecast of the whole year, in pounds.",
            "Amounts are sizes in the direction of their line: 1000 of a resource line is money received, 1000 of an expenditure line money spent.",
            "0 means nil. An empty cell means that the amount is not known, and what is reckoned from it is not known either.",
            "A line that the body does not use: write 0, or delete the row. A line that is part recurrent and part not has a row for each.",
            "A month without any amount is left out when the file is imported: fill in one month after the other, and import the file again.",
            "The column notes is for you: it is kept with the file, and no report reads it.",
            "The heading row is locked, without a password. The sheet Lines explains each line; its codes are links to there.",
            is_audited ? "Import it with: ccgledger import FILE --kind accounts" : "Import it with: ccgledger import FILE"};
}

std::string months_in_words(const std::vector<ReturnMonth>& months) {
    return months.size() == 1 ? months.front().label() : fmt::format("{} to {}", months.front().label(), months.back().label());
}

Exit make_template(const TemplateOptions& options, const Context& context) {
    const Format format = template_format(context);
    Database database = context.open(Access::read);
    const Directory directory(database);
    const FinancialYear year = year_of(options.year, directory);
    const OrganisationEntry& body = body_of(options.organisation, year, directory);
    const std::vector<ReturnMonth> months = months_of(options.month, body, year);
    if (std::filesystem::exists(*context.output)) {
        throw UserError(fmt::format("{} is there already; nothing was changed. Choose another name, or move it away first", *context.output));
    }
    BlankReturn blank{.organisation = body.code, .organisation_name = body.name, .financial_year = year.label(), .rows = {},
                      .lines = lines_of(database, year), .advice = advice_for(months)};
    blank.rows = rows_of(blank, months);
    context.write_output([&](std::ostream& file) {
        if (format == Format::xlsx) {
            write_blank_return(file, blank, Context::provenance());
        } else {
            render(file, blank.rows, {.format = Format::csv});
        }
    });
    context.say(fmt::format("{}: a blank return of {} for {}, {}: {} in {}", *context.output, body.code, year.label(), months_in_words(months),
                            plural(blank.lines.rows.size(), "line"), plural(blank.rows.rows.size(), "row")));
    return Exit::done;
}

}  // namespace

void add_template(CommandLine root, Context& context) {
    auto options = std::make_shared<TemplateOptions>();
    root.command("template", "A blank return of a body and year to fill in, as csv or xlsx")
        .required_option("--org", options->organisation, "The body, by code, name or alias", "CODE")
        .required_option("--fy", options->year, "The financial year", "YEAR")
        .option("--month", options->month, "One month only", "M9")
        .usually("M1 to M12")
        .examples("  ccgledger template --org 09C --fy 2018-19 -o 09C-2018-19.xlsx\n"
                  "  ccgledger template --org ashford --fy 2018-19 --month M9 -o ashford-2018-19-m9.csv")
        .action([options, &context] { return make_template(*options, context); });
}

}  // namespace ccgledger
