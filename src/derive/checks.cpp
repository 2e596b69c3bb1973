#include "derive/checks.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "embedded/checks.h"
#include "store/audit.h"
#include "values/errors.h"
#include "values/plural.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

constexpr std::string_view comment = "-- ";

std::string_view severity_word(CheckSeverity severity) { return severity == CheckSeverity::error ? "error" : "warning"; }

std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// The heading's lines from the one that begins with `word`, joined, up to the line that begins with `until` or to the heading's
/// end.
std::string paragraph(std::string_view heading, std::string_view word, std::string_view until) {
    std::string joined;
    bool is_inside = false;
    while (!heading.empty()) {
        std::string_view line = next_line(heading);
        line.remove_prefix(std::min(line.find_first_not_of("- "), line.size()));
        if (line.starts_with(word)) {
            is_inside = true;
            line.remove_prefix(word.size());
        } else if (!until.empty() && line.starts_with(until)) {
            is_inside = false;
        }
        if (is_inside) {
            joined.append(joined.empty() ? "" : " ").append(line);
        }
    }
    return joined;
}

/// `-- C07 support-nets-to-nil, error`, then `-- means: ...`, then `-- do: ...`, then the SELECT.
Check check_of(const EmbeddedFile& file) {
    std::size_t heading_end = 0;
    while (file.text.substr(heading_end).starts_with("--")) {
        heading_end = std::min(file.text.find('\n', heading_end), file.text.size() - 1) + 1;
    }
    std::string_view heading = file.text.substr(0, heading_end);
    std::string_view title = next_line(heading);
    title.remove_prefix(std::min(comment.size(), title.size()));
    const std::size_t space = std::min(title.find(' '), title.size());
    const std::size_t comma = std::min(title.find(", ", space), title.size());
    const std::string_view severity = title.substr(std::min(comma + 2, title.size()));
    Check check{.id = std::string(title.substr(0, space)),
                .name = std::string(title.substr(std::min(space + 1, comma), comma - std::min(space + 1, comma))),
                .severity = severity == "error" ? CheckSeverity::error : CheckSeverity::warning,
                .meaning = paragraph(heading, "means: ", "do: "),
                .remedy = paragraph(heading, "do: ", ""),
                .sql = trimmed(file.text.substr(heading_end))};
    std::string file_name = check.id.substr(std::min<std::size_t>(1, check.id.size())) + "_" + check.name + ".sql";
    std::replace(file_name.begin(), file_name.end(), '-', '_');
    ensure(file_name == file.name && check.id.starts_with("C") && severity == severity_word(check.severity) &&
               !check.meaning.empty() && !check.remedy.empty(),
           fmt::format("the heading of the check {} is not right", file.name));
    return check;
}

std::vector<Check> read_checks() {
    std::vector<Check> checks;
    for (const EmbeddedFile& file : embedded::checks) {
        checks.push_back(check_of(file));
    }
    return checks;
}

/// `£9.0m`, `£128.877m`, `£1,234,567`, `£1,234,567.89`.
std::string size_in_words(std::int64_t pence) {
    constexpr std::int64_t whole_thousands = 100'000;
    constexpr std::int64_t smallest_in_millions = 10'000'000;
    constexpr std::int64_t pound = 100;
    const Money money = Money::from_pence(pence);
    if (pence == 0) {
        return "£0";
    }
    if (pence % whole_thousands == 0 && pence >= smallest_in_millions) {
        const int decimals = pence % smallest_in_millions == 0 ? 1 : pence % (smallest_in_millions / 10) == 0 ? 2 : 3;
        return "£" + to_text(money, MoneyUnit::millions, decimals) + "m";
    }
    return "£" + to_text(money, MoneyUnit::pounds, pence % pound == 0 ? 0 : 2);
}

std::string in_words(std::int64_t pence) {
    // The smallest 64-bit number has no opposite; no amount is near it.
    ensure(pence >= -INT64_MAX, "an amount of a check does not fit");
    return pence < 0 ? "-" + size_in_words(-pence) : size_in_words(pence);
}

/// What makes a finding one: all but its sources.
using FindingKey = std::tuple<std::string, std::string, std::int64_t, std::string, std::optional<std::int64_t>>;

struct FindingRow {
    std::optional<std::string> organisation;
    std::optional<std::string> financial_year;
    std::optional<std::int64_t> month;
    std::string finding;
    std::optional<std::int64_t> difference;
    std::set<std::string> sources;
};

bool is_in_scope(const FindingRow& row, const Scope& scope, const std::set<std::string>& wanted) {
    if (!scope.is_everyone && (!row.organisation || !wanted.contains(*row.organisation))) {
        return false;
    }
    if (!scope.year_label) {
        return true;
    }
    // A label sorts as its year does.
    const auto label = [](int year) { return fmt::format("{}-{:02}", year, (year + 1) % 100); };
    return row.financial_year && *row.financial_year >= label(scope.first_year) && *row.financial_year <= label(scope.last_year);
}

/// The findings of one check. Rows that differ in their source alone are one finding, with several sources.
std::map<FindingKey, FindingRow> findings_of(Database& database, const Check& check, const Scope& scope) {
    const std::set<std::string> wanted(scope.codes.begin(), scope.codes.end());
    Statement rows = database.prepare(check.sql);
    ensure(rows.column_count() == 6, fmt::format("the check {} must give six columns", check.id));
    std::map<FindingKey, FindingRow> found;
    while (rows.step()) {
        FindingRow row{.organisation = rows.maybe_text(0),
                       .financial_year = rows.maybe_text(1),
                       .month = rows.maybe_integer(2),
                       .finding = with_amounts_in_words(rows.text(3)),
                       .difference = rows.maybe_integer(4),
                       .sources = {}};
        if (!is_in_scope(row, scope, wanted)) {
            continue;
        }
        const FindingKey key{row.organisation.value_or(""), row.financial_year.value_or(""), row.month.value_or(0), row.finding,
                             row.difference};
        const auto at = found.emplace(key, std::move(row)).first;
        if (const auto source = rows.maybe_text(5)) {
            at->second.sources.insert(*source);
        }
    }
    return found;
}

Cell cell_of(const std::optional<std::string>& text) { return text ? Cell{*text} : Cell{}; }
Cell cell_of(const std::optional<std::int64_t>& number) { return number ? Cell{*number} : Cell{}; }

}  // namespace

const std::vector<Check>& all_checks() {
    static const std::vector<Check> checks = read_checks();
    return checks;
}

const Check* check_named(std::string_view id_or_name) {
    const auto& checks = all_checks();
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check& check) {
        return equal_ignoring_case(check.id, id_or_name) || equal_ignoring_case(check.name, id_or_name);
    });
    return found == checks.end() ? nullptr : &*found;
}

std::vector<const Check*> checks_named(const std::vector<std::string>& ids_or_names) {
    std::set<const Check*> wanted;   // all lie in one vector, so that their order is that of ids
    for (const std::string& word : ids_or_names) {
        const Check* check = check_named(word);
        if (check == nullptr) {
            std::vector<std::string> names;
            for (const Check& known : all_checks()) {
                names.push_back(known.name);
                names.push_back(known.id);
            }
            throw UserError(fmt::format("there is no check \"{}\"{}; `ccgledger check --list` lists them", word, did_you_mean(word, names)),
                            Exit::usage);
        }
        wanted.insert(check);
    }
    if (ids_or_names.empty()) {
        for (const Check& check : all_checks()) {
            wanted.insert(&check);
        }
    }
    return {wanted.begin(), wanted.end()};
}

ResultTable run_checks(Database& database, const std::vector<const Check*>& checks, const ReportRequest& request) {
    const Scope scope = scope_of(database, request);
    ResultTable table;
    table.report = "check";
    table.ledger_hash = chain_head(database);
    table.columns = {{.name = "check", .title = "check"},
                     {.name = "severity", .title = "severity"},
                     {.name = "organisation", .title = "organisation"},
                     {.name = "financial_year", .title = "financial year"},
                     {.name = "month", .title = "month", .kind = ColumnKind::integer},
                     {.name = "finding", .title = "finding"},
                     {.name = "difference_pence", .title = "difference", .kind = ColumnKind::money},
                     {.name = "sources", .title = "sources"}};
    std::set<std::string> codes;
    for (const Check* check : checks) {
        for (const auto& [key, row] : findings_of(database, *check, scope)) {
            table.rows.push_back({check->id, std::string(severity_word(check->severity)), cell_of(row.organisation),
                                  cell_of(row.financial_year), cell_of(row.month), row.finding, cell_of(row.difference),
                                  fmt::format("{}", fmt::join(row.sources, " "))});
            if (row.organisation) {
                codes.insert(*row.organisation);
            }
        }
    }
    table.organisations.assign(codes.begin(), codes.end());
    table.scope = plural(table.rows.size(), "finding");
    if (scope.year_label) {
        table.scope += ", " + *scope.year_label;
    }
    return table;
}

ResultTable list_of_checks() {
    ResultTable table;
    table.report = "check --list";
    table.columns = {{.name = "id", .title = "id"},
                     {.name = "name", .title = "name"},
                     {.name = "severity", .title = "severity"},
                     {.name = "meaning", .title = "meaning"}};
    for (const Check& check : all_checks()) {
        table.rows.push_back({check.id, check.name, std::string(severity_word(check.severity)), check.meaning});
    }
    table.scope = fmt::format("{} checks of the ledger; `ccgledger explain C01` tells more of one", table.rows.size());
    return table;
}

std::string with_amounts_in_words(std::string_view sentence) {
    std::string words;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        const std::size_t close = open == std::string_view::npos ? open : sentence.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        std::int64_t pence = 0;
        std::string_view digits = sentence.substr(open + 1, close - open - 1);
        const bool is_count = digits.starts_with('#');
        digits.remove_prefix(is_count ? 1 : 0);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), pence);
        const bool is_amount = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
        // A note of a publication may hold braces of its own: those stay.
        words.append(is_amount ? sentence.substr(0, open) : sentence.substr(0, open + 1));
        if (is_amount) {
            words.append(is_count ? to_text(Money::from_pence(pence) * pence_per(MoneyUnit::pounds), MoneyUnit::pounds, 0) : in_words(pence));
        }
        sentence.remove_prefix(is_amount ? close + 1 : open + 1);
    }
    return words.append(sentence);
}

}  // namespace ccgledger
