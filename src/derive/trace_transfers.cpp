#include "derive/tracer.h"

#include <map>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

/// A row of view transfer_match.
struct Tracer::Transfer {
    std::string evidence;
    std::string state;
    Cell giver_id;
    Cell receiver_id;
    std::optional<std::int64_t> giver_amount;
    std::optional<std::int64_t> receiver_amount;
    Cell agreed_on;
    std::string giver;
    std::string receiver;

    explicit Transfer(const Statement& row)
        : evidence(row.text(1)), state(row.text(2)), giver_id(row.cell(3)), receiver_id(row.cell(4)), giver_amount(row.maybe_integer(5)),
          receiver_amount(row.maybe_integer(6)), agreed_on(row.cell(7)), giver(row.text(8)), receiver(row.text(9)) {}

    [[nodiscard]] std::optional<std::int64_t> amount(Side side) const { return side == Side::giver ? giver_amount : receiver_amount; }
};

TraceNode Tracer::listed_leg(const Transfer& transfer, Side side) {
    Statement legs = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_transfer_legs.sql"));
    legs.bind_named(":giver_id", transfer.giver_id);
    legs.bind_named(":receiver_id", transfer.receiver_id);
    legs.bind_named(":leg", std::string(side == Side::giver ? "giver" : "receiver"));
    legs.bind_named(":amount_pence", *transfer.amount(side));
    legs.bind_named(":year", std::int64_t{period_.year});
    legs.bind_named(":agreed_on", transfer.agreed_on);
    if (!legs.step()) {
        return unknown("leg", "not listed");
    }
    return {.what = fmt::format("leg of the list, {}", legs.text(3)),
            .amount = legs.maybe_integer(0),
            .formula = "transfer",
            .origin = TraceOrigin{.import_run_id = legs.integer(1), .source_line = legs.integer(2), .record_column = "amount_pence"}};
}

TraceNode Tracer::published_leg(const OrganisationEntry& body, std::int64_t amount) {
    // Its other side may have been published for a year beside.
    for (const int year : {period_.year, period_.year - 1, period_.year + 1}) {
        const ClaimTree claims(database_, body.id, year);
        const ClaimTree::Claim* support = claims.first([](const ClaimTree::Claim& one) { return one.amount && one.family == "inter_ccg_transfer"; });
        if (support != nullptr && std::abs(*support->amount) == amount) {
            return size_of("support of " + FinancialYear::starting(year).label(), "as published, without its sign", claims.claim(*support));
        }
    }
    return unknown("support", "not published");
}

TraceNode Tracer::leg(const Transfer& transfer, Side side) {
    const bool is_giver = side == Side::giver;
    const auto* id = std::get_if<std::int64_t>(is_giver ? &transfer.giver_id : &transfer.receiver_id);
    const std::string what = is_giver ? "given by " + transfer.giver : "received by " + transfer.receiver;
    if (id == nullptr || !transfer.amount(side)) {
        return unknown(what, "not told");
    }
    const OrganisationEntry& body = directory_.organisation_by_id(*id);
    if (transfer.evidence == "records") {
        return standing_for(what, listed_leg(transfer, side));
    }
    if (transfer.evidence == "statement") {
        return named(what, published_leg(body, *transfer.amount(side)));
    }
    const auto last = of_body(body).last_return(period_.year);
    const auto line = last ? last->memo(is_giver ? "RES_SUPPORT_OUT" : "RES_SUPPORT_IN") : std::nullopt;
    return line ? added(what, fmt::format("the line of the return of M{}", last->month()), {plus(*line)}) : unknown(what, "not in the return");
}

TraceNode Tracer::support_of_agreements(const std::string& term) {
    std::map<std::string, std::pair<std::vector<TraceNode>, std::vector<TraceNode>>> agreements;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_agreements.sql"));
    bind(rows);
    while (rows.step()) {
        const Transfer transfer(rows);
        auto& [given, received] = agreements[transfer.giver + " to " + transfer.receiver];
        if (transfer.state == "withdrawn" || transfer.state == "periods_differ") {
            given.push_back(plus(unknown("difference", "told for another time, or withdrawn by one side alone")));
        }
        given.push_back(plus(leg(transfer, Side::giver)));
        received.push_back(plus(leg(transfer, Side::receiver)));
    }
    std::vector<TraceNode> parts;
    for (auto& [what, legs] : agreements) {
        TraceNode given = added("given", "as the giver tells", std::move(legs.first));
        TraceNode received = added("received", "as the receiver tells", std::move(legs.second));
        parts.push_back(plus(term == "transfer_amount" ? end_of(End::highest, what, "the larger of the two", {std::move(given), std::move(received)})
                                                       : size_of(what, "what the two tell apart", added("difference", "received less given", {plus(std::move(received)), minus(std::move(given))}))));
    }
    return added(term == "transfer_amount" ? "support" : "difference of the legs", "R11: over the other bodies", std::move(parts));
}

void Tracer::add_transfers(const std::string& column) {
    for_each_amount("trace_transfer_match.sql", column, [&](Statement& row, std::int64_t amount) {
        const Transfer transfer(row);
        const bool is_of_giver = column == "giver_amount" || (column == "amount" && transfer.giver_amount);
        add(column == "difference" ? added("difference", "R11: what the receiver tells less what the giver tells",
                                           {plus(leg(transfer, Side::receiver)), minus(leg(transfer, Side::giver))})
                                   : leg(transfer, is_of_giver ? Side::giver : Side::receiver),
            fmt::format("{} to {}, {}, {}", transfer.giver, transfer.receiver, transfer.evidence, transfer.state), amount);
    });
}

}  // namespace ccgledger
