#include "intake/row_check.h"

#include <charconv>

#include <fmt/format.h>

#include "values/similar.h"
#include "values/text_scan.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

std::string_view remedy_of(AmountProblem::Kind kind) {
    switch (kind) {
        case AmountProblem::Kind::not_a_number:
            return "write digits, with a minus before them if need be; leave the cell blank if the amount is unknown";
        case AmountProblem::Kind::part_of_a_penny:
            return "check --unit, or round the amount where it comes from";
        case AmountProblem::Kind::too_large:
            break;
    }
    return "check --unit";
}

}  // namespace

AmountRefusal refusal_of(std::string_view text, const AmountProblem& problem) {
    const std::string shown = valid_utf8(text);
    if (problem.kind == AmountProblem::Kind::not_a_number) {
        return {.id = "V012", .message = fmt::format("\"{}\" is not a number ({})", shown, problem.reason)};
    }
    return {.id = problem.kind == AmountProblem::Kind::part_of_a_penny ? "V013" : "V014", .message = fmt::format("\"{}\" {}", shown, problem.reason)};
}

void RowCheck::report(std::string_view id, const CsvCell& cell, std::string_view field, std::string message, std::string fix) {
    findings_.add({.id = id,
                         .place = reader_.place_of(*row_, cell),
                         .field = std::string(field),
                         .message = std::move(message),
                         .fix = std::move(fix)});
}

void RowCheck::report_row(std::string_view id, std::string message, std::string fix) {
    findings_.add({.id = id,
                         .place = reader_.place_of(*row_),
                         .field = {},
                         .message = std::move(message),
                         .fix = std::move(fix)});
}

bool RowCheck::has_cells(std::size_t expected) {
    if (row_->is_broken) {
        return false;   // said already, and where; how many cells there are follows from it
    }
    if (row_->cells.size() == expected) {
        return true;
    }
    report_row("V006", fmt::format("the row has {} cells, the heading {}", row_->cells.size(), expected),
               row_->cells.size() > expected ? "put a cell that holds a comma in double quotes" : "fill the row up with commas");
    return false;
}

template <typename NamesOf>
const std::string& RowCheck::meant_by(std::string_view text, Meant& known, NamesOf names_of) {
    constexpr std::size_t most_known = 10'000;   // a file may have anything in any row
    if (known.size() >= most_known) {
        known.clear();
    }
    const auto found = known.find(text);
    return found != known.end() ? found->second : known.emplace(text, did_you_mean(text, names_of())).first->second;
}

const OrganisationEntry* RowCheck::organisation(const CsvCell& cell, std::string_view field) {
    const std::string_view text = trimmed(cell.text);
    if (last_organisation_ != nullptr && text == last_organisation_text_) {
        return last_organisation_;
    }
    if (text.empty()) {
        report("V023", cell, field, "no body is given", "give its code");
        return nullptr;
    }
    const OrganisationEntry* found = directory_.organisation(text);
    if (found == nullptr) {
        report("V010", cell, field,
               fmt::format("no body is called \"{}\"{}", text, meant_by(text, meant_bodies_, [&] { return directory_.organisation_names(); })),
               "correct the code, or add the body with `ccgledger orgs add FILE`");
        return nullptr;
    }
    last_organisation_text_ = text;
    last_organisation_ = found;
    return found;
}

std::optional<FinancialYear> RowCheck::year(const CsvCell& cell, std::string_view field) {
    const std::string_view text = trimmed(cell.text);
    if (last_year_ && text == last_year_text_) {
        return last_year_;
    }
    const std::optional<FinancialYear> found = parse_financial_year(text);
    if (!found || !directory_.has_year(*found)) {
        report(text.empty() ? "V023" : "V015", cell, field,
               text.empty() ? "no financial year is given"
               : found      ? fmt::format("{} is not a year of the ledger, which has 2010-11 to 2029-30", found->label())
                            : fmt::format("\"{}\" is not a financial year", text),
               found ? "correct the year" : "write the year as 2017-18");
        return std::nullopt;
    }
    last_year_text_ = text;
    last_year_ = found;
    return found;
}

std::optional<ReturnMonth> RowCheck::month(const CsvCell& cell, std::string_view field, bool audited_allowed) {
    const std::string_view text = trimmed(cell.text);
    const std::optional<ReturnMonth> found = parse_return_month(text);
    if (!found) {
        report(text.empty() ? "V023" : "V016", cell, field,
               text.empty() ? "no month is given" : fmt::format("\"{}\" is not a month of a financial year", text),
               "write a number from 1 (April) to 12 (March)");
        return std::nullopt;
    }
    if (found->number() == 13 && !audited_allowed) {
        report("V016", cell, field, "month 13 is the audited position, and this file is not imported as accounts",
               "import it with --kind accounts, or correct the month");
        return std::nullopt;
    }
    return found;
}

const LineEntry* RowCheck::line(const CsvCell& cell, std::string_view field) {
    const std::string_view text = trimmed(cell.text);
    const LineEntry* found = directory_.line(text);
    if (found == nullptr) {
        report(text.empty() ? "V023" : "V011", cell, field,
               text.empty() ? "no line is given"
                            : fmt::format("there is no line \"{}\"{}", text, meant_by(text, meant_lines_, [&] { return directory_.line_codes(); })),
               "see `ccgledger lines` for the codes");
    }
    return found;
}

std::optional<int> RowCheck::recurrence(const CsvCell& cell, std::string_view field) {
    const std::string_view text = trimmed(cell.text);
    if (text == "R") {
        return 1;
    }
    if (text == "NR") {
        return 2;
    }
    if (text.empty() || text == "NA") {
        return 0;
    }
    report("V018", cell, field, fmt::format("\"{}\" is no recurrence", text),
           "write R (recurrent) or NR (non-recurrent), or leave the cell blank");
    return std::nullopt;
}

std::optional<ParsedAmount> RowCheck::amount(const CsvCell& cell, std::string_view field, MoneyUnit unit) {
    auto parsed = parse_amount(cell.text, unit);
    if (auto* read = std::get_if<ParsedAmount>(&parsed)) {
        return *read;
    }
    const auto& problem = std::get<AmountProblem>(parsed);
    AmountRefusal refusal = refusal_of(cell.text, problem);
    report(refusal.id, cell, field, std::move(refusal.message),
           problem.suggestion.empty() ? std::string(remedy_of(problem.kind)) : "write " + problem.suggestion);
    return std::nullopt;
}

std::optional<std::optional<std::int64_t>> RowCheck::whole_number(const CsvCell& cell, std::string_view field) {
    const std::string_view text = trimmed(cell.text);
    if (text.empty()) {
        return std::optional<std::int64_t>();
    }
    // A count may come as 134018.00 from a sheet whose other cells are money.
    const std::size_t point = text.find('.');
    const bool has_only_zeros_behind = point != std::string_view::npos && text.find_first_not_of('0', point + 1) == std::string_view::npos;
    const std::string_view digits = has_only_zeros_behind ? text.substr(0, point) : text;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
        report("V029", cell, field, fmt::format("\"{}\" is not a whole number", valid_utf8(text)), "write digits only");
        return std::nullopt;
    }
    return std::optional(value);
}

}  // namespace ccgledger
