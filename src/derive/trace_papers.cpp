#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

bool Tracer::has_paper_measure(const std::string& measure) {
    Statement found = database_.prepare("SELECT 1 FROM paper_figure WHERE measure = ? AND organisation_id = ? LIMIT 1");
    found.bind(1, measure).bind(2, body_.id);
    return found.step();
}

void Tracer::add_paper_cells(const std::string& measure) {
    for (PaperCell& cell : cells_of_papers(measure)) {
        trace_.trees.push_back(std::move(cell.node));
    }
}

std::vector<Tracer::PaperCell> Tracer::cells_of_papers(const std::optional<std::string>& measure) {
    std::vector<PaperCell> cells;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_paper_cells.sql"));
    bind(rows);
    rows.bind_named(":measure", measure ? Cell{*measure} : Cell{});
    while (rows.step()) {
        const bool is_money = !rows.is_null(6);
        cells.push_back({.month = rows.maybe_integer(0),
                         .basis = rows.text(1),
                         .kind = rows.text(2),
                         .column = rows.text(3),
                         .timing = rows.text(4),
                         .node = {.what = measure ? fmt::format("{}: {}, {} ({})", *measure, rows.text(5), rows.text(4), rows.text(2)) : rows.text(5),
                                  .amount = is_money ? rows.maybe_integer(6) : rows.maybe_integer(7),
                                  .unit_word = is_money ? "" : "basis points",
                                  .formula = "as printed",
                                  .origin = TraceOrigin{.import_run_id = rows.integer(8),
                                                        .source_line = rows.integer(9),
                                                        .record_column = measure ? "" : "amount_pence",
                                                        .source_column = rows.integer(10)}}});
    }
    return cells;
}

void Tracer::add_papers(const std::string& column) {
    const std::vector<PaperCell> cells = cells_of_papers(std::nullopt);
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_paper_positions.sql"));
    bind(rows);
    while (rows.step()) {
        const auto month = rows.maybe_integer(0);
        const auto printed = [&](const std::string& name, int place) {
            const auto found = std::find_if(cells.begin(), cells.end(), [&](const PaperCell& cell) {
                return cell.month == month && cell.basis == rows.text(1) && cell.kind == rows.text(2) && cell.column == name &&
                       cell.node.amount == rows.maybe_integer(place);
            });
            return found == cells.end() ? TraceNode{.what = name} : added(name, "as printed", {plus(found->node)});
        };
        TraceNode node;
        std::optional<std::int64_t> said;
        const auto less = [&](int first, int second) {
            const auto from = rows.maybe_integer(first);
            const auto taken = rows.maybe_integer(second);
            return from && taken ? std::optional(*from - *taken) : std::nullopt;
        };
        if (column == "variance") {
            node = added(column, "F09: forecast less plan", {plus(printed("forecast", 6)), minus(printed("plan", 3))});
            said = less(6, 3);
        } else if (column == "variance_ytd") {
            node = added(column, "F09: actual less plan, to date", {plus(printed("actual_ytd", 5)), minus(printed("plan_ytd", 4))});
            said = less(5, 4);
        } else if (column != "forecast_movement") {
            const int place = column == "plan" ? 3 : column == "plan_ytd" ? 4 : column == "actual_ytd" ? 5 : 6;
            node = printed(column, place);
            said = rows.maybe_integer(place);
        }
        if (said) {
            add(std::move(node), fmt::format("{} {}{}", rows.text(1), rows.text(2), month ? fmt::format(" M{}", *month) : ""), said);
        }
    }
}

}  // namespace ccgledger
