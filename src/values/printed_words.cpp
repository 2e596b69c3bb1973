#include "values/printed_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "values/amount_trouble.h"
#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

using Kind = PrintedToken::Kind;

constexpr std::array phrases = std::to_array<PrintedPhrase>({
    {"surplus", PrintedMeaning::surplus},
    {"underspend", PrintedMeaning::surplus},
    {"under spend", PrintedMeaning::surplus},
    {"underspent", PrintedMeaning::surplus},
    {"under spent", PrintedMeaning::surplus},
    {"favourable", PrintedMeaning::surplus},
    {"favorable", PrintedMeaning::surplus},
    {"fav", PrintedMeaning::surplus},
    {"improvement", PrintedMeaning::surplus},
    {"deficit", PrintedMeaning::deficit},
    {"overspend", PrintedMeaning::deficit},
    {"over spend", PrintedMeaning::deficit},
    {"overspent", PrintedMeaning::deficit},
    {"over spent", PrintedMeaning::deficit},
    {"adverse", PrintedMeaning::deficit},
    {"adv", PrintedMeaning::deficit},
    {"pressure", PrintedMeaning::deficit},
    {"shortfall", PrintedMeaning::deficit},
    {"deterioration", PrintedMeaning::deficit},
    {"over", PrintedMeaning::at_least},
    {"more than", PrintedMeaning::at_least},
    {"greater than", PrintedMeaning::at_least},
    {"at least", PrintedMeaning::at_least},
    {"above", PrintedMeaning::at_least},
    {"in excess of", PrintedMeaning::at_least},
    {"no less than", PrintedMeaning::at_least},
    {"not less than", PrintedMeaning::at_least},
    {"under", PrintedMeaning::at_most},
    {"less than", PrintedMeaning::at_most},
    {"at most", PrintedMeaning::at_most},
    {"up to", PrintedMeaning::at_most},
    {"below", PrintedMeaning::at_most},
    {"no more than", PrintedMeaning::at_most},
    {"not more than", PrintedMeaning::at_most},
    {"circa", PrintedMeaning::about},
    {"c", PrintedMeaning::about},
    {"ca", PrintedMeaning::about},
    {"approx", PrintedMeaning::about},
    {"approximately", PrintedMeaning::about},
    {"about", PrintedMeaning::about},
    {"around", PrintedMeaning::about},
    {"roughly", PrintedMeaning::about},
    {"nearly", PrintedMeaning::about},
    {"almost", PrintedMeaning::about},
    {"est", PrintedMeaning::about},
    {"estimated", PrintedMeaning::about},
    {"breakeven", PrintedMeaning::breakeven},
    {"break even", PrintedMeaning::breakeven},
    {"percent", PrintedMeaning::percent},
    {"per cent", PrintedMeaning::percent},
    {"in year", PrintedMeaning::qualifier},
    {"full year", PrintedMeaning::qualifier},
    {"year end", PrintedMeaning::qualifier},
    {"at year end", PrintedMeaning::qualifier},
    {"year to date", PrintedMeaning::qualifier},
    {"ytd", PrintedMeaning::qualifier},
    {"forecast", PrintedMeaning::qualifier},
    {"planned", PrintedMeaning::qualifier},
    {"cumulative", PrintedMeaning::qualifier},
    {"underlying", PrintedMeaning::qualifier},
    {"recurrent", PrintedMeaning::qualifier},
    {"non recurrent", PrintedMeaning::qualifier},
    {"net", PrintedMeaning::qualifier},
    {"cost", PrintedMeaning::qualifier},
    {"movement", PrintedMeaning::qualifier},
    {"variance", PrintedMeaning::qualifier},
    {"position", PrintedMeaning::qualifier},
    {"of", PrintedMeaning::link},
    {"by", PrintedMeaning::link},
});

std::string_view without_stop(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

std::string lower_text(PrintedTokens tokens) {
    std::string text;
    for (const PrintedToken& token : tokens) {
        for (const char c : token.text) {
            text += to_lower(c);
        }
    }
    return text;
}

struct UnitWord {
    std::string_view word;
    PrintedUnit unit;
};

}  // namespace

FoundPhrase phrase_at(PrintedTokens tokens) {
    FoundPhrase found;
    for (const PrintedPhrase& phrase : phrases) {
        const std::size_t count = tokens_of(phrase.words, tokens);
        if (count > found.tokens) {
            found = {.phrase = &phrase, .tokens = count};
        }
    }
    return found;
}

bool may_stand_behind(PrintedMeaning meaning) {
    return meaning == PrintedMeaning::surplus || meaning == PrintedMeaning::deficit || meaning == PrintedMeaning::qualifier;
}

std::size_t tokens_of(std::string_view phrase, PrintedTokens tokens) {
    std::size_t count = 0;
    while (!phrase.empty()) {
        const std::size_t space = std::min(phrase.find(' '), phrase.size());
        const bool is_next = count < tokens.size() && tokens[count].kind == Kind::word &&
                             equal_ignoring_case(without_stop(tokens[count].text), phrase.substr(0, space));
        if (!is_next) {
            return 0;
        }
        ++count;
        phrase.remove_prefix(std::min(space + 1, phrase.size()));
    }
    return count;
}

bool says_unknown(PrintedTokens tokens) {
    constexpr std::array<std::string_view, 11> words = {
        "n/a",      "na",          "n.a.",    "n/k", "notavailable", "notapplicable",
        "notknown", "notreported", "unknown", "tbc", "tbd"};
    return std::ranges::find(words, lower_text(tokens)) != words.end();
}

bool says_nil(PrintedTokens tokens) {
    if (tokens.size() == 2 && tokens.front().kind == Kind::pound) {
        tokens = tokens.subspan(1);  // spreadsheets print nil as a pound sign and a dash
    }
    if (tokens.size() != 1) {
        return false;
    }
    const PrintedToken& token = tokens.front();
    return token.kind == Kind::minus || token.kind == Kind::long_dash || equal_ignoring_case(token.text, "nil") ||
           equal_ignoring_case(token.text, "zero");
}

std::optional<PrintedUnit> unit_of(const PrintedToken& token) {
    if (token.kind == Kind::thousands) {
        return PrintedUnit::thousands;
    }
    constexpr std::array<UnitWord, 9> words = {{{"k", PrintedUnit::thousands},
                                                {"thousand", PrintedUnit::thousands},
                                                {"m", PrintedUnit::millions},
                                                {"mn", PrintedUnit::millions},
                                                {"mln", PrintedUnit::millions},
                                                {"million", PrintedUnit::millions},
                                                {"bn", PrintedUnit::billions},
                                                {"billion", PrintedUnit::billions},
                                                {"millions", PrintedUnit::millions}}};
    if (token.kind == Kind::word) {
        for (const UnitWord& each : words) {
            if (equal_ignoring_case(each.word, token.text)) {
                return each.unit;
            }
        }
    }
    return std::nullopt;
}

PrintedScale scale_of(MoneyUnit unit) {
    const auto decimals = static_cast<std::size_t>(exact_decimals(unit));
    switch (unit) {
        case MoneyUnit::pounds:
            return {.exact_decimals = decimals, .name = name_of(unit), .limit_name = "pounds"};
        case MoneyUnit::thousands:
            return {.exact_decimals = decimals, .name = name_of(unit), .limit_name = "thousand pounds"};
        case MoneyUnit::millions:
            return {.exact_decimals = decimals, .name = name_of(unit), .limit_name = "million pounds"};
    }
    throw InternalError("an unknown unit of money");
}

PrintedScale scale_of(PrintedUnit unit) {
    switch (unit) {
        case PrintedUnit::thousands:
            return scale_of(MoneyUnit::thousands);
        case PrintedUnit::millions:
            return scale_of(MoneyUnit::millions);
        case PrintedUnit::billions:
            return {.exact_decimals = 11, .name = "billions of pounds", .limit_name = "billion pounds"};
    }
    throw InternalError("an unknown printed unit");
}

std::int64_t power_of_ten(std::size_t exponent) {
    std::int64_t power = 1;
    for (std::size_t i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

std::int64_t step_shown(std::size_t exact_decimals, std::size_t decimals) {
    return power_of_ten(exact_decimals - std::min(exact_decimals, decimals));
}

}  // namespace ccgledger
