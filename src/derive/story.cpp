#include "derive/story.h"

#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

std::optional<Money> maybe_money(const Statement& row, int column) {
    const auto pence = row.maybe_integer(column);
    return pence ? std::optional(Money::from_pence(*pence)) : std::nullopt;
}

Money money(const Statement& row, int column) { return Money::from_pence(row.integer(column)); }

std::string text_or_empty(const Statement& row, int column) { return row.maybe_text(column).value_or(""); }

/// Each reference once, in the order in which it first stands.
std::string each_once(const std::string& references) {
    std::string out;
    std::size_t at = 0;
    while (at < references.size()) {
        const std::size_t end = std::min(references.find_first_of(" ,", at), references.size());
        const std::string one = references.substr(at, end - at);
        if (!one.empty() && (" " + out + " ").find(" " + one + " ") == std::string::npos) {
            out += (out.empty() ? "" : " ") + one;
        }
        at = end + 1;
    }
    return out;
}

template <typename Row, typename Read>
std::vector<Row> rows_of(Database& database, std::string_view sql, Read read) {
    Statement statement = database.prepare(sql);
    std::vector<Row> rows;
    while (statement.step()) {
        rows.push_back(read(statement));
    }
    return rows;
}

StoryClaim claim_of(const Statement& row) {
    return {.organisation = row.text(0),
            .kind = row.text(2),
            .financial_year = row.text(3),
            .family = row.text(4),
            .scenario = text_or_empty(row, 5),
            .stream = text_or_empty(row, 6),
            .amount = maybe_money(row, 7),
            .bound = row.text(8),
            .made_on = text_or_empty(row, 9),
            .sources = each_once(row.text(10)),
            .note = text_or_empty(row, 11)};
}

StoryPair pair_of(const Statement& row) {
    return {.giver = row.text(0),
            .receiver = row.text(1),
            .financial_year = row.text(2),
            .support = maybe_money(row, 3),
            .giver_kept = maybe_money(row, 4),
            .receiver_kept = maybe_money(row, 5),
            .kept = maybe_money(row, 6),
            .giver_withdrawn = maybe_money(row, 7),
            .receiver_withdrawn = maybe_money(row, 8),
            .withdrawn = maybe_money(row, 9),
            .difference = maybe_money(row, 10),
            .sources = each_once(text_or_empty(row, 13) + " " + text_or_empty(row, 12) + " " + text_or_empty(row, 11))};
}

StoryBound bound_of(const Statement& row) {
    return {.name = row.text(0),
            .financial_year = row.text(1),
            .basis = row.text(2),
            .in_year = money(row, 3),
            .low = money(row, 4),
            .high = money(row, 5),
            .cumulative = maybe_money(row, 6),
            .assumption = row.text(7),
            .source = row.text(8)};
}

}  // namespace

Story story_of(Database& database) {
    using embedded::derive_sql;
    using embedded::text_of;
    Story story;
    story.bodies = rows_of<StoryBody>(database, text_of(derive_sql, "story_bodies.sql"),
                                      [](const Statement& row) { return StoryBody{row.text(0), row.text(1)}; });
    story.claims = rows_of<StoryClaim>(database, text_of(derive_sql, "story_claims.sql"), claim_of);
    story.pairs = rows_of<StoryPair>(database, text_of(derive_sql, "story_pairs.sql"), pair_of);
    story.risks = rows_of<StoryRisk>(database, text_of(derive_sql, "story_risks.sql"), [](const Statement& row) {
        return StoryRisk{row.text(0), row.text(1), money(row, 2), money(row, 3), money(row, 4), row.text(5)};
    });
    story.bounds = rows_of<StoryBound>(database, text_of(derive_sql, "story_bounds.sql"), bound_of);
    story.disagreements =
        rows_of<StoryDisagreement>(database, text_of(derive_sql, "story_disagreements.sql"), [](const Statement& row) {
            return StoryDisagreement{row.text(0), row.text(1), row.text(2), row.text(3), money(row, 4), money(row, 5),
                                     each_once(row.text(6))};
        });
    Statement sources = database.prepare(text_of(derive_sql, "story_sources.sql"));
    while (sources.step()) {
        story.sources[sources.text(0)] = {text_or_empty(sources, 1), text_or_empty(sources, 2), text_or_empty(sources, 3)};
    }
    return story;
}

}  // namespace ccgledger
