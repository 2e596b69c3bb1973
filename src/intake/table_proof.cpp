#include "intake/table_proof.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/published_table.h"
#include "values/fixed_point.h"

namespace ccgledger {
namespace {

using Kind = PrintedValue::Kind;
using Direction = PrintedValue::Direction;

bool has_number(const PaperCell& cell) {
    return !cell.is_text && ((cell.value.kind == Kind::money && cell.value.amount) || (cell.value.kind == Kind::percent && cell.value.basis_points)) &&
           cell.value.bound == PrintedValue::Bound::exact;
}

std::int64_t number_of(const PaperCell& cell) {
    return cell.value.kind == Kind::percent ? *cell.value.basis_points : cell.value.amount->pence();
}

std::int64_t step_of(const PaperCell& cell) {
    return cell.value.kind == Kind::percent ? cell.value.rounding_unit_basis_points : cell.value.rounding_unit_pence;
}

/// One body's month, and one column: what a sum adds within.
auto column_key(const PaperCell& cell) { return std::tuple(cell.organisation_id, cell.year, cell.month.value_or(0), cell.timing); }

/// One row of the table for one body and month: what a variance holds within.
auto row_key(const PaperCell& cell) { return std::tuple(cell.organisation_id, cell.year, cell.month.value_or(0), cell.source_line); }

__extension__ using Wide = __int128;   // a percentage of pence may leave 64 bits on its way

const PublishedIdentity::Kind sum_kind = PublishedIdentity::Kind::sum;

std::string_view word_of(bool is_plus) { return is_plus ? "plus" : "minus"; }

std::string in_thousands(std::int64_t pence) {
    return to_text(Money::from_pence(pence), MoneyUnit::thousands, pence % 100'000 == 0 ? 0 : pence % 10'000 == 0 ? 1 : 5) + "k";
}

}  // namespace

bool TableProof::Equation::has_hole() const {
    return std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.cell == nullptr || !has_number(*term.cell); });
}

TableProof::TableProof(const PublishedLayout& layout, PublishedTable& table, const Directory& directory)
    : layout_(layout), table_(table), directory_(directory) {}

MeasureNature TableProof::nature_of(const PaperCell& cell) const {
    if (cell.line != nullptr) {
        return cell.line->section == "resource"                                                    ? MeasureNature::income
               : cell.line->section == "programme_expenditure" || cell.line->section == "running_costs" ? MeasureNature::expenditure
                                                                                                   : MeasureNature::amount;
    }
    const PaperMeasure* measure = paper_measure(cell.measure);
    return measure == nullptr ? MeasureNature::amount : measure->nature;
}

/// The printed number in the ledger's signs. A word such as `Under Spend` says the side whatever the sign.
std::int64_t TableProof::amount_of(const PaperCell& cell, const PrintedSigns& signs) const {
    const std::int64_t printed = number_of(cell);
    const std::int64_t size = printed < 0 ? -printed : printed;
    const bool has_side = is_variance(cell.timing) || nature_of(cell) == MeasureNature::position;
    if (has_side && cell.value.said != Direction::none) {
        return cell.value.said == Direction::surplus ? size : -size;
    }
    if (is_variance(cell.timing)) {
        return signs.favourable_plus ? printed : -printed;
    }
    switch (nature_of(cell)) {
        case MeasureNature::position:
            return signs.surplus_plus ? printed : -printed;
        case MeasureNature::income:
            return signs.income_plus ? printed : -printed;
        case MeasureNature::expenditure:
            return signs.expenditure_plus ? printed : -printed;
        case MeasureNature::amount:
        case MeasureNature::percentage:
            return printed;
    }
    return printed;
}

/// In each column the effects of some rows add to the effect of another: resource and positions add, expenditure takes away, and
/// a variance is favourable as plus in every row.
void TableProof::add_sums(const PublishedIdentity& identity, std::vector<Equation>& list) const {
    const auto factor = [&](const PaperCell& cell) {
        return !is_variance(cell.timing) && nature_of(cell) == MeasureNature::expenditure ? std::int64_t{-1} : std::int64_t{1};
    };
    std::map<decltype(column_key(std::declval<PaperCell>())), std::vector<const PaperCell*>> columns;
    for (const PaperCell& cell : table_.cells) {
        if (!cell.is_text) {
            columns[column_key(cell)].push_back(&cell);
        }
    }
    for (const BadCell& bad : table_.bad) {
        columns[column_key(bad.cell)].push_back(&bad.cell);
    }
    for (const auto& each : columns) {
        const auto& cells = each.second;   // no structured binding: clang 14 cannot capture one in a lambda
        const auto find = [&](const std::string& label) -> const PaperCell* {
            const auto found = std::find_if(cells.begin(), cells.end(), [&](const PaperCell* cell) { return fits(label, cell->label); });
            return found == cells.end() ? nullptr : *found;
        };
        Equation equation{.terms = {}, .identity = &identity, .result = find(identity.result)};
        for (const std::string& label : identity.terms) {
            const PaperCell* cell = find(label);
            equation.terms.push_back({.cell = cell, .factor = cell == nullptr ? 1 : factor(*cell)});
        }
        equation.terms.push_back({.cell = equation.result, .factor = equation.result == nullptr ? 1 : -factor(*equation.result)});
        list.push_back(std::move(equation));
    }
}

/// In each row: actual less plan is the variance; for expenditure plan less actual, so that favourable is plus.
void TableProof::add_variances(const PublishedIdentity& identity, std::vector<Equation>& list) const {
    std::map<decltype(row_key(std::declval<PaperCell>())), std::vector<const PaperCell*>> rows;
    for (const PaperCell& cell : table_.cells) {
        if (!cell.is_text) {
            rows[row_key(cell)].push_back(&cell);
        }
    }
    for (const BadCell& bad : table_.bad) {
        rows[row_key(bad.cell)].push_back(&bad.cell);
    }
    for (const auto& each : rows) {
        const auto& cells = each.second;   // no structured binding: clang 14 cannot capture one in a lambda
        const auto find = [&](const std::string& timing) -> const PaperCell* {
            const auto found = std::find_if(cells.begin(), cells.end(), [&](const PaperCell* cell) { return cell->timing == timing; });
            return found == cells.end() ? nullptr : *found;
        };
        const bool is_cost = nature_of(*cells.front()) == MeasureNature::expenditure;
        Equation equation{.terms = {}, .identity = &identity, .result = find(identity.result)};
        equation.terms.push_back({.cell = find(identity.terms[0]), .factor = is_cost ? 1 : -1});
        equation.terms.push_back({.cell = find(identity.terms[1]), .factor = is_cost ? -1 : 1});
        equation.terms.push_back({.cell = equation.result, .factor = -1});
        list.push_back(std::move(equation));
    }
}

std::vector<TableProof::Equation> TableProof::equations() const {
    std::vector<Equation> list;
    for (const PublishedIdentity& identity : layout_.identities) {
        if (identity.kind == sum_kind) {
            add_sums(identity, list);
        } else if (identity.kind == PublishedIdentity::Kind::variance) {
            add_variances(identity, list);
        }
    }
    return list;
}

std::int64_t TableProof::gap_of(const Equation& equation, const PrintedSigns& signs) const {
    Money gap;
    for (const Term& term : equation.terms) {
        gap = gap + Money::from_pence(amount_of(*term.cell, signs)) * term.factor;
    }
    return gap.pence();
}

/// One rounding unit a term; nil printed as a dash or in words has none.
std::int64_t TableProof::tolerance_of(const Equation& equation) {
    std::int64_t tolerance = 0;
    for (const Term& term : equation.terms) {
        tolerance += step_of(*term.cell);
    }
    return tolerance;
}

std::size_t TableProof::breaches_under(const std::vector<Equation>& list, const PrintedSigns& signs) const {
    return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [&](const Equation& equation) {
        return !equation.has_hole() && std::abs(gap_of(equation, signs)) > tolerance_of(equation);
    }));
}

/// All combinations of signs that the layout and the user leave open.
std::vector<PrintedSigns> TableProof::candidates(std::optional<bool> deficit_positive) const {
    const auto open = [](PrintedSign sign, bool value) { return sign == PrintedSign::prove || (sign == PrintedSign::plus) == value; };
    std::vector<PrintedSigns> list;
    for (const bool surplus : {true, false}) {
        for (const bool income : {true, false}) {
            for (const bool expenditure : {true, false}) {
                for (const bool favourable : {true, false}) {
                    const bool surplus_fits = deficit_positive ? surplus != *deficit_positive : open(layout_.surplus, surplus);
                    const bool others_fit = open(layout_.income, income) && open(layout_.expenditure, expenditure) && open(layout_.favourable, favourable);
                    if (surplus_fits && others_fit) {
                        list.push_back({surplus, income, expenditure, favourable});
                    }
                }
            }
        }
    }
    return list;
}

/// Sums and variances close as well when every sign is turned; that costs are costs is what gives such a table away. A single row
/// may be below nought, such as reserves.
bool TableProof::is_turned_round() const {
    std::set<std::size_t> rows;
    for (const PaperCell& cell : table_.cells) {
        if (has_number(cell) && nature_of(cell) == MeasureNature::expenditure && !is_variance(cell.timing) && number_of(cell) != 0) {
            if (amount_of(cell, settled_) > 0) {
                return false;
            }
            rows.insert(cell.source_line);
        }
    }
    return rows.size() > 1;
}

void TableProof::settle_signs(const TableGrid& grid, std::optional<bool> deficit_positive, Findings& findings) {
    std::vector<Equation> list = equations();
    const std::vector<PrintedSigns> open = candidates(deficit_positive);
    std::vector<PrintedSigns> closing;
    std::copy_if(open.begin(), open.end(), std::back_inserter(closing), [&](const PrintedSigns& signs) { return breaches_under(list, signs) == 0; });
    settled_ = closing.empty() ? open.front() : closing.front();
    // Signs that give the same amounts are one and the same answer: a table without resource says nothing of resource.
    const auto differs = [&](const PrintedSigns& other) {
        return std::any_of(table_.cells.begin(), table_.cells.end(),
                           [&](const PaperCell& cell) { return has_number(cell) && amount_of(cell, other) != amount_of(cell, settled_); });
    };
    const bool is_ambiguous = std::any_of(closing.begin(), closing.end(), differs);
    if (is_ambiguous) {
        findings.add({.id = "V043",
                      .place = {},
                      .field = {},
                      .message = "the sums and variances of the table close whichever way its signs are read",
                      .fix = "say how a surplus is printed with --sign, or declare the signs in the layout"});
    } else if (closing.empty()) {
        const std::vector<PrintedSigns> all = [&] {
            std::vector<PrintedSigns> every;
            // Costs as declared first: a sum closes as well when resource, costs and surplus are all turned.
            for (const bool expenditure : {open.front().expenditure_plus, !open.front().expenditure_plus}) {
                for (int i = 0; i < 8; ++i) {
                    every.push_back({(i & 1) != 0, (i & 2) != 0, expenditure, (i & 4) != 0});
                }
            }
            return every;
        }();
        const auto other = std::find_if(all.begin(), all.end(), [&](const PrintedSigns& signs) { return breaches_under(list, signs) == 0; });
        if (other != all.end()) {
            findings.add({.id = "V042",
                          .place = {},
                          .field = {},
                          .message = fmt::format("the table's sums close only when surplus is printed as {}, resource as {}, expenditure as {} and favourable as {}",
                                                 word_of(other->surplus_plus), word_of(other->income_plus), word_of(other->expenditure_plus),
                                                 word_of(other->favourable_plus)),
                          .fix = deficit_positive ? "leave --sign out, or give the other one" : "declare the signs so in a layout of your own"});
        } else {
            settled_ = *std::min_element(open.begin(), open.end(), [&](const PrintedSigns& a, const PrintedSigns& b) {
                return breaches_under(list, a) < breaches_under(list, b);
            });
            if (std::any_of(open.begin(), open.end(), differs)) {
                findings.add({.id = "V043",
                              .place = {},
                              .field = {},
                              .message = "the sums and variances of the table close under no reading of its signs, so they prove none of them",
                              .fix = "say how a surplus is printed with --sign, or declare the signs in the layout"});
            }
            report_breaches(grid, list, settled_, findings);
        }
    }
    if (!is_ambiguous && is_turned_round()) {
        findings.add({.id = "V042",
                      .place = {},
                      .field = {},
                      .message = settled_.expenditure_plus
                                     ? "every amount of expenditure is negative: all signs of the table are turned round"
                                     : "every amount of expenditure is positive, where the layout has it as minus: all signs of the table are turned round",
                      .fix = settled_.expenditure_plus ? "turn them back, or declare in a layout of your own that expenditure is printed as minus"
                                                       : "turn them back, or declare in a layout of your own that expenditure is printed as plus"});
    }
    table_.identities_proved = static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [&](const Equation& equation) {
        return !equation.has_hole() && std::abs(gap_of(equation, settled_)) <= tolerance_of(equation);
    }));
    check_percentages(grid, findings);
    turn(settled_);
}

void TableProof::report_breaches(const TableGrid& grid, const std::vector<Equation>& list, const PrintedSigns& signs, Findings& findings) {
    for (const Equation& equation : list) {
        if (equation.has_hole() || std::abs(gap_of(equation, signs)) <= tolerance_of(equation)) {
            continue;
        }
        const PaperCell& result = *equation.result;
        const std::int64_t gap = gap_of(equation, signs);
        const bool is_sum = equation.identity->kind == sum_kind;
        findings.add({.id = "V105",
                      .place = grid.place_of(result.source_line, result.source_column),
                      .field = result.timing,
                      .message = fmt::format("{} is {} {} than {} give{}", is_sum ? "the total" : "the variance",
                                             result.value.kind == Kind::percent ? fmt::format("{} basis points", std::abs(gap)) : in_thousands(std::abs(gap)),
                                             gap > 0 ? "worse" : "better", is_sum ? fmt::format("{}", fmt::join(equation.identity->terms, ", ")) : "plan and actual",
                                             is_sum ? "" : " it"),
                      .fix = {}});
    }
}

void TableProof::check_percentages(const TableGrid& grid, Findings& findings) {
    for (const PublishedIdentity& identity : layout_.identities) {
        if (identity.kind != PublishedIdentity::Kind::percent) {
            continue;
        }
        std::map<decltype(row_key(std::declval<PaperCell>())), std::map<std::string, const PaperCell*>> rows;
        for (const PaperCell& cell : table_.cells) {
            if (has_number(cell)) {
                rows[row_key(cell)][cell.timing] = &cell;
            }
        }
        for (const auto& [key, cells] : rows) {
            const auto result = cells.find(identity.result);
            const auto part = cells.find(identity.terms[0]);
            const auto whole = cells.find(identity.terms[1]);
            if (result == cells.end() || part == cells.end() || whole == cells.end() || number_of(*whole->second) == 0) {
                continue;
            }
            // Basis points of the sizes: how a side is printed is the business of the variance itself.
            const auto size = [](const PaperCell& cell) { return static_cast<Wide>(std::abs(number_of(cell))); };
            const Wide worked = (size(*part->second) * 20'000 + size(*whole->second)) / (2 * size(*whole->second));
            const Wide printed = size(*result->second);
            const Wide gap = worked > printed ? worked - printed : printed - worked;
            if (gap <= std::max<std::int64_t>(1, step_of(*result->second))) {
                ++table_.identities_proved;
                continue;
            }
            findings.add({.id = "V109",
                          .place = grid.place_of(result->second->source_line, result->second->source_column),
                          .field = result->second->timing,
                          .message = fmt::format("\"{}\" is printed, and {} of {} is {}%", result->second->as_published, part->second->as_published,
                                                 whole->second->as_published,
                                                 fixed_point(static_cast<std::int64_t>(worked), {.scale = 2, .decimals = 2, .grouping = Grouping::none})),
                          .fix = {}});
        }
    }
}

void TableProof::turn(const PrintedSigns& signs) {
    for (PaperCell& cell : table_.cells) {
        if (cell.is_text || (cell.value.kind == Kind::money && !cell.value.amount) || (cell.value.kind == Kind::percent && !cell.value.basis_points) ||
            cell.value.kind == Kind::unknown) {
            continue;
        }
        const std::int64_t amount = amount_of(cell, signs);
        cell.value.said = Direction::none;
        if (cell.value.kind == Kind::percent) {
            cell.value.basis_points = amount;
        } else {
            cell.value.amount = Money::from_pence(amount);
        }
    }
    // From here on the amounts are in the ledger's signs, whatever was printed.
    settled_ = signs;
}

std::optional<std::string> TableProof::balancing_figure(const PaperCell& cell) const {
    constexpr PrintedSigns turned{};
    std::set<std::int64_t> answers;
    std::vector<Equation> list = equations();
    for (const Equation& equation : list) {
        const Term* hole = nullptr;
        std::size_t holes = 0;
        Money sum;
        std::int64_t step = 1;
        for (const Term& term : equation.terms) {
            if (term.cell != nullptr && has_number(*term.cell)) {
                sum = sum + Money::from_pence(amount_of(*term.cell, turned)) * term.factor;
                step = std::max(step, step_of(*term.cell));
            } else {
                ++holes;
                hole = &term;
            }
        }
        if (holes == 1 && hole->cell == &cell && step > 1) {
            answers.insert(-sum.pence() * hole->factor);
        }
    }
    if (answers.size() != 1) {
        return std::nullopt;
    }
    // As the table would print it.
    std::int64_t pence = *answers.begin();
    if (is_variance(cell.timing) ? !settled_.favourable_plus
        : nature_of(cell) == MeasureNature::position    ? !settled_.surplus_plus
        : nature_of(cell) == MeasureNature::income      ? !settled_.income_plus
        : nature_of(cell) == MeasureNature::expenditure ? !settled_.expenditure_plus
                                                        : false) {
        pence = -pence;
    }
    const MoneyUnit unit = layout_.unit;
    const int decimals = unit == MoneyUnit::millions ? 1 : 0;
    return to_text(Money::from_pence(pence), unit, decimals);
}

}  // namespace ccgledger
