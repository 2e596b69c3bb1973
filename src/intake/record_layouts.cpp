#include "intake/record_layouts.h"

#include <algorithm>

namespace ccgledger {
namespace {

using enum FieldKind;

constexpr bool required = true;
constexpr bool optional_cell = false;
constexpr bool key = true;
constexpr bool no_key = false;
constexpr bool optional_column = true;

const std::vector<std::string_view> bounds = {"exact", "at_least", "at_most", "about"};
const std::vector<std::string_view> bases = {"in_year", "cumulative", "unknown"};
const std::vector<std::string_view> confidences = {"high", "medium", "low"};

RecordLayout sources() {
    return {"sources",
            "publications that claims cite: one row per publication",
            "source",
            "publication",
            {
                {"source_id", "reference", text, required, key},
                {"publisher", "publisher", text, required},
                {"title", "title", text, required},
                {"date", "published_on", text},
                {"url", "address", text},
            },
            true};
}

RecordLayout statements() {
    return {"statements",
            "published claims: one row per claim, in millions of pounds",
            "statement",
            "claim",
            {
                {"org_code", "organisation_id", organisation, required, key},
                {"org_name", "", ignored, optional_cell, no_key, optional_column},
                {"financial_year", "financial_year", year, required, key},
                {"period", "period", statement_period, required, key},
                {"as_of_date", "made_on", date, optional_cell, key},
                {"measure", "measure", measure, required, key},
                {"value_gbp_m", "amount_pence", millions},
                {"sign_convention", "", sign_convention, required},
                {"source_id", "source_id", source, required, key},
                {"confidence", "confidence", word, required, no_key, false, confidences},
                {"note", "note", text},
                {"bound", "bound", word, optional_cell, no_key, optional_column, bounds, "exact"},
                {"basis", "basis", word, optional_cell, no_key, optional_column, bases, "unknown"},
            }};
}

RecordLayout populations() {
    return {"populations",
            "counts of people: one row per body, date and way of counting",
            "population",
            "count",
            {
                {"org_code", "organisation_id", organisation, required, key},
                {"as_of", "as_of", text, required, key},
                {"population", "persons", count, required},
                {"basis", "basis", text, required, key},
                {"source_id", "source_id", source, required, key},
                {"confidence", "confidence", word, optional_cell, no_key, false, confidences},
                {"note", "note", text},
            }};
}

RecordLayout events() {
    return {"events",
            "ratings, directions, special measures, openings and closings: one row per event",
            "intervention",
            "event",
            {
                {"org_code", "organisation_id", organisation, required, key},
                {"date", "happened_on", date, required, key},
                {"event_type", "kind", text, required, key},
                {"description", "description", text, required},
                {"source_id", "source_id", source, required, key},
                {"confidence", "confidence", word, optional_cell, no_key, false, confidences},
            }};
}

RecordLayout targets() {
    return {"targets",
            "what a body was set or set itself: one row per target",
            "target",
            "target",
            {
                {"organisation", "organisation_id", organisation, required, key},
                {"financial_year", "financial_year", year, required, key},
                {"target", "kind", word, required, key, false,
                 {"control_total", "planned_position", "qipp_target", "savings_target", "running_cost_ceiling"}},
                {"amount", "amount_pence", pounds, required},
                {"basis", "basis", word, optional_cell, no_key, false, bases, "unknown"},
                {"set_on", "set_on", date, optional_cell, key},
                {"set_by", "set_by", text},
                {"source", "source_id", source},
                {"note", "note", text},
            }};
}

RecordLayout transfers() {
    return {"transfers",
            "support between two bodies: one row per leg, as the giver and as the receiver tell it",
            "transfer",
            "leg",
            {
                {"financial_year", "financial_year", year, required, key},
                {"giver", "giver_id", organisation, required, key},
                {"receiver", "receiver_id", organisation, required, key},
                {"leg", "leg", word, required, key, false, {"giver", "receiver"}},
                {"amount", "amount_pence", size_in_pounds, required},
                {"agreed_on", "agreed_on", date, optional_cell, key},
                {"withdrawn_on", "withdrawn_on", date},
                {"recurrence", "recurrence", recurrence},
                {"repayable", "is_repayable", yes_no},
                {"source", "source_id", source},
                {"note", "note", text},
            },
            false,
            {"giver", "receiver"}};
}

RecordLayout support_repayments() {
    return {"support_repayments",
            "support that is to be paid back: one row per support and year of repayment",
            "support_repayment",
            "repayment",
            {
                {"support_year", "support_year", year, required, key},
                {"giver", "giver_id", organisation, required, key},
                {"receiver", "receiver_id", organisation, required, key},
                {"repaid_in", "financial_year", year, required, key},
                {"amount", "amount_pence", size_in_pounds, required},
                {"agreed_on", "agreed_on", date},
                {"source", "source_id", source},
                {"note", "note", text},
            },
            false,
            {"giver", "receiver"}};
}

RecordLayout one_off_items() {
    return {"one_off_items",
            "items judged to be one-off: one row per item; amounts are effects on the position, help is plus",
            "one_off_item",
            "item",
            {
                {"organisation", "organisation_id", organisation, required, key},
                {"financial_year", "financial_year", year, required, key},
                {"description", "description", text, required, key},
                {"amount", "amount_pence", pounds, required},
                {"reason", "reason", text, required},
                {"evidence", "evidence", text},
                {"judged_by", "judged_by", text, required},
                {"judged_on", "judged_on", date, required},
                {"judged_until", "judged_until", date},
                {"source", "source_id", source},
            }};
}

RecordLayout full_year_effects() {
    return {"full_year_effects",
            "lasting changes that began within the year: one row per change",
            "full_year_effect",
            "change",
            {
                {"organisation", "organisation_id", organisation, required, key},
                {"financial_year", "financial_year", year, required, key},
                {"kind", "kind", word, required, key, false, {"qipp", "cost", "resource"}},
                {"description", "description", text, required, key},
                {"in_year", "in_year_pence", pounds},
                {"annual", "annual_pence", pounds, required},
                {"first_month", "first_month", month_of_year},
                {"recurrence", "recurrence", recurrence},
                {"evidence", "evidence", text},
                {"judged_by", "judged_by", text},
                {"judged_on", "judged_on", date},
                {"source", "source_id", source},
            },
            false,
            {},
            {"in_year", "first_month"}};
}

RecordLayout planning_assumptions() {
    return {"planning_assumptions",
            "what is expected of a year that is being planned: one row per expectation; allocation and growth are resource, the others costs",
            "planning_assumption",
            "assumption",
            {
                {"organisation", "organisation_id", organisation, required, key},
                {"financial_year", "financial_year", year, required, key},
                {"assumption", "kind", word, required, key, false,
                 {"allocation", "growth", "prices", "activity", "new_commitments", "contingency", "headroom"}},
                {"description", "description", text, required, key},
                {"amount", "amount_pence", pounds, required},
                {"recurrence", "recurrence", recurrence},
                {"evidence", "evidence", text},
                {"judged_by", "judged_by", text, required},
                {"judged_on", "judged_on", date, required},
                {"source", "source_id", source},
            }};
}

/// What a saving costs to bring about; files of before have no such column.
RecordField reinvestment(std::string_view heading, std::string_view column) {
    return {.heading = heading, .column = column, .kind = pounds, .column_is_optional = true, .is_later = true};
}

RecordLayout qipp_schemes() {
    return {"qipp_schemes",
            "savings schemes: one row per scheme and month; savings are positive",
            "qipp_scheme",
            "scheme",
            {
                {"organisation", "organisation_id", organisation, required, key},
                {"financial_year", "financial_year", year, required, key},
                {"month", "month", month, required, key},
                {"scheme", "name", text, required, key},
                {"kind", "kind", word, required, no_key, false, {"transactional", "transformational", "unidentified"}},
                {"recurrence", "recurrence", recurrence, optional_cell, key},
                {"plan_year", "plan_year_pence", pounds},
                {"plan_ytd", "plan_ytd_pence", pounds},
                {"delivered_ytd", "delivered_ytd_pence", pounds},
                {"forecast_year", "forecast_year_pence", pounds},
                {"annual", "annual_pence", pounds},
                {"source", "source_id", source},
                reinvestment("reinvestment_plan_year", "reinvestment_plan_year_pence"),
                reinvestment("reinvestment_plan_ytd", "reinvestment_plan_ytd_pence"),
                reinvestment("reinvestment_delivered_ytd", "reinvestment_delivered_ytd_pence"),
                reinvestment("reinvestment_forecast_year", "reinvestment_forecast_year_pence"),
                reinvestment("reinvestment_annual", "reinvestment_annual_pence"),
            }};
}

RecordLayout risks_or_mitigations(std::string_view name, std::string_view about, std::string_view table, std::string_view heading) {
    return {name,
            about,
            table,
            table,
            {
                {"organisation", "organisation_id", organisation, required, key},
                {"financial_year", "financial_year", year, required, key},
                {"month", "month", month, required, key},
                {heading, "description", text, required, key},
                {"line", "line_id", line},
                {"full", "full_pence", pounds, required},
                {"probability_basis_points", "probability_basis_points", basis_points},
                {"recurrence", "recurrence", recurrence},
                {"evidence", "evidence", text},
                {"source", "source_id", source},
            }};
}

RecordLayout scenarios() {
    return {"scenarios",
            "named conditions: one row per condition and body that it touches; amounts are effects on the position",
            "scenario",
            "effect",
            {
                {"scenario", "name", text, required, key},
                {"financial_year", "financial_year", year, required, key},
                {"organisation", "organisation_id", organisation, required, key},
                {"effect", "amount_pence", pounds, required},
                {"bound", "bound", word, optional_cell, no_key, false, bounds, "exact"},
                {"note", "note", text},
                {"source", "source_id", source},
            }};
}

}  // namespace

const std::vector<RecordLayout>& record_layouts() {
    static const std::vector<RecordLayout> layouts = {
        sources(),
        statements(),
        populations(),
        events(),
        targets(),
        transfers(),
        support_repayments(),
        one_off_items(),
        full_year_effects(),
        planning_assumptions(),
        qipp_schemes(),
        risks_or_mitigations("risks", "costs that are not in the forecast: one row per risk; positive is bad", "risk", "risk"),
        risks_or_mitigations("mitigations", "what could offset a risk: one row per action; positive is good", "mitigation", "mitigation"),
        scenarios(),
    };
    return layouts;
}

const RecordLayout* record_layout(std::string_view name) {
    const auto& layouts = record_layouts();
    const auto found = std::find_if(layouts.begin(), layouts.end(), [&](const RecordLayout& layout) { return layout.name == name; });
    return found == layouts.end() ? nullptr : &*found;
}

}  // namespace ccgledger
