#include "derive/tracer.h"

#include <set>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr int non_recurrent = 2;

}  // namespace

/// A row of a list of one-offs.
struct Tracer::Judgement {
    std::string description;
    std::string judged_by;
    std::int64_t amount = 0;
    bool is_given_up = false;
    TraceOrigin origin;
    std::string line;        ///< the code of the line that it is named after; empty: of none

    [[nodiscard]] std::int64_t counted() const { return is_given_up ? 0 : amount; }
    [[nodiscard]] TraceNode cell() const {
        return {.what = fmt::format("{}, as {} judges", description, judged_by), .amount = amount, .formula = "one-off item", .origin = origin};
    }
    /// Nil where the judge took it back.
    [[nodiscard]] TraceNode as_counted() const {
        if (!is_given_up) {
            return cell();
        }
        TraceNode node = nil(description, fmt::format("given up by {}", judged_by));
        node.parts = {cell()};
        node.parts.back().taken = "not counted";
        return node;
    }
};

std::vector<Tracer::Judgement> Tracer::judgements_of(const std::string& item) {
    std::vector<Judgement> found;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_judgements.sql"));
    bind(rows);
    while (rows.step()) {
        Judgement judgement{.description = rows.text(0),
                            .judged_by = rows.text(1),
                            .amount = rows.integer(2),
                            .is_given_up = rows.integer(3) == 1,
                            .origin = TraceOrigin{.import_run_id = rows.integer(4), .source_line = rows.integer(5), .record_column = "amount_pence"},
                            .line = rows.maybe_text(6).value_or("")};
        // An item is one description: the newest that fits decides which.
        if (found.empty() ? judgement.description == item || judgement.line == item : judgement.description == found.front().description) {
            found.push_back(std::move(judgement));
        }
    }
    return found;
}

TraceNode Tracer::judged(const std::string& item) {
    const auto judgements = judgements_of(item);
    return judgements.empty() ? unknown(item, "not listed") : judgements.front().as_counted();
}

TraceNode Tracer::judged_otherwise(const std::string& item) {
    const auto judgements = judgements_of(item);
    std::set<std::string> heard;
    for (const Judgement& judgement : judgements) {
        // Of each judge the last word counts.
        if (heard.insert(judgement.judged_by).second && judgement.judged_by != judgements.front().judged_by &&
            judgement.counted() != judgements.front().counted()) {
            return judgement.as_counted();
        }
    }
    return unknown(item, "nobody judges otherwise");
}

TraceNode Tracer::marked_one_off(const ReturnTree& tree, const std::string& code) {
    return added(code + ", marked one-off", "its effect on the position", tree.parts(Amount::full_year, Direction::position, [&](const auto& one) {
        return one.code == code && one.recurrence == non_recurrent;
    }), Empty::nil);
}

TraceNode Tracer::one_off_item(const std::string& item, const std::string& evidence, const std::string& source, std::int64_t amount) {
    if (evidence == "records") {
        const auto judgements = judgements_of(item);
        return judgements.empty() ? unknown(item, "not listed") : judgements.front().cell();
    }
    if (evidence == "return") {
        const auto last = last_return(period_.year);
        return last ? marked_one_off(*last, item) : unknown(item, "there is no return");
    }
    const bool is_support = item == "support given" || item == "support received";
    const ClaimTree::Claim* claim = claims_.first([&](const ClaimTree::Claim& one) {
        return one.amount == amount && (is_support ? one.family == "inter_ccg_transfer" : one.family == "nonrecurrent_benefit" && one.source == source);
    });
    return claim == nullptr ? unknown(item, "not published") : claims_.claim(*claim);
}

void Tracer::add_one_offs(const std::string& column) {
    for_each_amount("trace_year_one_off.sql", column, [&](Statement& row, std::int64_t amount) {
        const std::string item = row.text(1);
        add(standing_for(item, column == "differing" ? judged_otherwise(item) : one_off_item(item, row.text(2), row.text(3), amount)),
            fmt::format("one-off, {}", row.text(2)), amount);
    });
}

}  // namespace ccgledger
