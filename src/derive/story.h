#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "values/money.h"

namespace ccgledger {

/// One thing that was published, with everyone who says it. A claim may have no number.
struct StoryClaim {
    std::string organisation;
    std::string kind;                       ///< of the body: ccg, group, ...
    std::string financial_year;
    std::string family;
    std::string scenario;
    std::string stream;
    std::optional<Money> amount;
    std::string bound;                      ///< exact, at_least, at_most, about
    std::string made_on;
    std::string sources;                    ///< S01 S03
    std::string note;
};

struct StoryBody {
    std::string code;
    std::string name;
};

/// Support between two bodies: what each was to end with if it was kept, and if it was withdrawn.
struct StoryPair {
    std::string giver, receiver, financial_year;
    std::optional<Money> support, giver_kept, receiver_kept, kept, giver_withdrawn, receiver_withdrawn, withdrawn, difference;
    std::string sources;
};

struct StoryRisk {
    std::string name, financial_year;
    Money forecast, net_risk, risk_adjusted;
    std::string source;
};

struct StoryBound {
    std::string name, financial_year, basis;
    Money in_year, low, high;
    std::optional<Money> cumulative;
    std::string assumption, source;
};

struct StoryDisagreement {
    std::string name, code, financial_year, measure;
    Money lowest, highest;
    std::string sources;
};

struct StorySource {
    std::string publisher, title, published_on;
};

/// All that the demonstration tells, read from the views; nothing in it is worked out here.
struct Story {
    std::vector<StoryBody> bodies;
    std::vector<StoryClaim> claims;
    std::vector<StoryPair> pairs;
    std::vector<StoryRisk> risks;
    std::vector<StoryBound> bounds;
    std::vector<StoryDisagreement> disagreements;
    std::map<std::string, StorySource> sources;
};

[[nodiscard]] Story story_of(Database& database);

}  // namespace ccgledger
