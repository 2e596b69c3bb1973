#include "derive/trace.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "derive/tracer.h"
#include "embedded/derive_sql.h"
#include "store/views.h"
#include "values/plural.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

/// The name of a column without its unit; the case does not matter.
std::string column_named(const std::string& what) {
    std::string name = what;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c == '-' || c == ' ' ? '_' : to_lower(c); });
    for (const std::string_view unit : {"_pence", "_pounds"}) {
        if (name.ends_with(unit)) {
            name.resize(name.size() - unit.size());
        }
    }
    return name;
}

/// From now on the views of this connection see this body alone, where nobody else's word matters: a question about one body costs
/// one body.
void look_at(Database& database, const OrganisationEntry& body, Reach reach) {
    database.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (organisation_id INTEGER PRIMARY KEY)");
    database.execute("DELETE FROM wanted");
    database.prepare("INSERT INTO wanted (organisation_id) VALUES (?)").bind(1, body.id).run();
    settle_views(database, {.reach = reach});
}

}  // namespace

Tracer::Tracer(Database& database, const OrganisationEntry& body, const Directory& directory, const AskedPeriod& period)
    : database_(database), body_(body), directory_(directory), period_(period), claims_(database, body.id, period.year) {
    Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "trace_returns.sql"));
    bind(rows);
    while (rows.step()) {
        returns_.push_back({.tree = ReturnTree(database, rows.integer(0), static_cast<int>(rows.integer(2))),
                            .period_id = rows.integer(1),
                            .kind = rows.text(3),
                            .label = fmt::format("{} M{} v{}", rows.text(3), rows.integer(2), rows.integer(4))});
    }
}

Trace Tracer::run(const std::string& what) {
    const std::string column = column_named(what);
    std::string code = what;
    std::transform(code.begin(), code.end(), code.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    bool is_known = false;
    const auto when = [&is_known](bool fits, auto&& add) {
        if (fits) {
            is_known = true;
            add();
        }
    };
    when(directory_.line(code) != nullptr, [&] { add_line(*directory_.line(code)); });
    when(is_one_of(position_columns, column), [&] { add_position(column); });
    when(column == "position", [&] { add_trend(period_.year, "position", "position"); });
    when(is_one_of(structural_columns, column) || is_one_of(carry_forward_columns, column), [&] { add_year(column); });
    when(is_one_of(trend_columns, column), [&] {
        for (const char* measure : trend_measures) {
            add_trend_column(measure, column);
        }
    });
    when(has_paper_measure(column), [&] { add_paper_cells(column); });
    when(column == "expenditure_per_head", [&] { add_trend(period_.year, column, column); });
    when(column == "value", [&] { add_claims([](const ClaimTree::Claim&) { return true; }); });
    when(column == "value" || is_one_of(bridge_steps, column), [&] { add_bridge(column); });
    when(is_one_of(savings_columns, column), [&] { add_savings(column); });
    when(column == "full_year_effect", [&] { add_listed_savings(column); });
    when(is_one_of(risk_columns, column), [&] { add_risk(column); });
    when(column == "repayment", [&] { add_repayment(); });
    when(column == "drift", [&] { add_drift(); });
    when(is_one_of(restatement_columns, column), [&] { add_restatements(column); });
    when(directory_.measure(column) != nullptr,
         [&] { add_claims([&](const ClaimTree::Claim& claim) { return claim.measure == column; }); });
    is_known = add_of_views(column) || is_known;
    if (!is_known) {
        throw unknown_name(what);
    }
    return std::move(trace_);
}

void Tracer::bind(Statement& statement) const {
    statement.bind_named(":organisation_id", body_.id);
    statement.bind_named(":year", std::int64_t{period_.year});
    statement.bind_named(":month", period_.month ? Cell{std::int64_t{*period_.month}} : Cell{});
}

UserError Tracer::unknown_name(const std::string& what) const {
    std::vector<std::string> names = directory_.line_codes();
    const std::vector<std::string> measures = directory_.measure_codes();
    names.insert(names.end(), measures.begin(), measures.end());
    names.insert(names.end(), position_columns.begin(), position_columns.end());
    names.insert(names.end(), structural_columns.begin(), structural_columns.end());
    names.insert(names.end(), carry_forward_columns.begin(), carry_forward_columns.end());
    names.insert(names.end(), restatement_columns.begin(), restatement_columns.end());
    names.insert(names.end(), savings_columns.begin(), savings_columns.end());
    names.insert(names.end(), risk_columns.begin(), risk_columns.end());
    names.insert(names.end(), bridge_steps.begin(), bridge_steps.end());
    const std::vector<std::string> of_views = columns_of_views();
    names.insert(names.end(), of_views.begin(), of_views.end());
    names.insert(names.end(), {"drift", "repayment", "position", "expenditure_per_head", "value", "change", "difference"});
    return UserError(fmt::format("\"{}\" is neither a line, nor a column of money in a report, nor a measure of claims{}", what,
                                 did_you_mean(what, names)),
                     Exit::usage);
}

void Tracer::add(TraceNode node, const std::string& label, std::optional<std::int64_t> reported) {
    if (!reported && !node.amount && node.parts.empty()) {
        return;
    }
    node.what = label.empty() ? node.what : fmt::format("{} ({})", node.what, label);
    if (node.amount != reported) {
        const auto words = [](std::optional<std::int64_t> amount) {
            return amount ? to_text(Money::from_pence(*amount), MoneyUnit::pounds, 2) : std::string("unknown");
        };
        trace_.notes.push_back(fmt::format("{}: the parts make {}, and the report says {}; run `ccgledger verify`", node.what,
                                           words(node.amount), words(reported)));
        node.amount = reported;
    }
    trace_.trees.push_back(std::move(node));
}

std::optional<std::int64_t> Tracer::reported(std::string_view view, const std::string& column, std::string_view where,
                                     const std::vector<Cell>& values) {
    Statement row = database_.prepare(fmt::format("SELECT {} FROM {} WHERE {}", column, view, where));
    for (std::size_t i = 0; i < values.size(); ++i) {
        row.bind(static_cast<int>(i + 1), values[i]);
    }
    return row.step() ? row.maybe_integer(0) : std::nullopt;
}

void Tracer::add_line(const LineEntry& line) {
    static constexpr std::array<std::string_view, 4> measures = {"plan_ytd", "actual_ytd", "plan_year", "forecast_year"};
    for (const Return& one : returns_) {
        for (std::size_t measure = 0; measure < measures.size(); ++measure) {
            if (line.is_calculated) {
                TraceNode total = one.tree.total(line, measure, directory_);
                if (!total.parts.empty()) {
                    total.what = fmt::format("{}: {} ({})", line.code, measures[measure], one.label);
                    trace_.trees.push_back(std::move(total));
                }
                continue;
            }
            for (const ReturnTree::Figure& figure : one.tree.figures()) {
                if (figure.line_id == line.id) {
                    TraceNode node = one.tree.figure(figure, measure);
                    node.what = fmt::format("{}: {} ({})", node.what, measures[measure], one.label);
                    trace_.trees.push_back(std::move(node));
                }
            }
        }
    }
}

Trace trace(Database& database, const TraceRequest& request) {
    const Directory directory(database);
    const OrganisationEntry& body = organisation_named(directory, request.organisation);
    const AskedPeriod period = period_named(request.period);
    look_at(database, body, Tracer::reaches_other_bodies(column_named(request.what)) ? Reach::everyone : Reach::wanted);
    Trace trace = Tracer(database, body, directory, period).run(request.what);
    trace.organisation = body.code;
    trace.scope = fmt::format("{} ({}), {}, {}: {}", body.name, body.code, request.period, request.what, plural(trace.trees.size(), "figure"));
    return trace;
}

}  // namespace ccgledger
