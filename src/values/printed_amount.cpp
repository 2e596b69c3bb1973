#include "values/printed_amount.h"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "values/amount_trouble.h"
#include "values/decimal_text.h"
#include "values/errors.h"
#include "values/fixed_point.h"
#include "values/printed_tokens.h"
#include "values/text_scan.h"

namespace ccgledger {

namespace {

using Kind = PrintedToken::Kind;
using Tokens = std::span<const PrintedToken>;

// ------------------------------------------------------------------------------------------------------------ words

enum class Meaning { surplus, deficit, at_least, at_most, about, breakeven, percent, qualifier, link };

/// Words that a cell may hold beside its number: lower case, one space between them.
struct Phrase {
    std::string_view words;
    Meaning meaning;
};

constexpr std::array phrases = std::to_array<Phrase>({
    {"surplus", Meaning::surplus},
    {"underspend", Meaning::surplus},
    {"under spend", Meaning::surplus},
    {"underspent", Meaning::surplus},
    {"under spent", Meaning::surplus},
    {"favourable", Meaning::surplus},
    {"favorable", Meaning::surplus},
    {"fav", Meaning::surplus},
    {"improvement", Meaning::surplus},
    {"deficit", Meaning::deficit},
    {"overspend", Meaning::deficit},
    {"over spend", Meaning::deficit},
    {"overspent", Meaning::deficit},
    {"over spent", Meaning::deficit},
    {"adverse", Meaning::deficit},
    {"adv", Meaning::deficit},
    {"pressure", Meaning::deficit},
    {"shortfall", Meaning::deficit},
    {"deterioration", Meaning::deficit},
    {"over", Meaning::at_least},
    {"more than", Meaning::at_least},
    {"greater than", Meaning::at_least},
    {"at least", Meaning::at_least},
    {"above", Meaning::at_least},
    {"in excess of", Meaning::at_least},
    {"no less than", Meaning::at_least},
    {"not less than", Meaning::at_least},
    {"under", Meaning::at_most},
    {"less than", Meaning::at_most},
    {"at most", Meaning::at_most},
    {"up to", Meaning::at_most},
    {"below", Meaning::at_most},
    {"no more than", Meaning::at_most},
    {"not more than", Meaning::at_most},
    {"circa", Meaning::about},
    {"c", Meaning::about},
    {"ca", Meaning::about},
    {"approx", Meaning::about},
    {"approximately", Meaning::about},
    {"about", Meaning::about},
    {"around", Meaning::about},
    {"roughly", Meaning::about},
    {"nearly", Meaning::about},
    {"almost", Meaning::about},
    {"est", Meaning::about},
    {"estimated", Meaning::about},
    {"breakeven", Meaning::breakeven},
    {"break even", Meaning::breakeven},
    {"percent", Meaning::percent},
    {"per cent", Meaning::percent},
    {"in year", Meaning::qualifier},
    {"full year", Meaning::qualifier},
    {"year end", Meaning::qualifier},
    {"at year end", Meaning::qualifier},
    {"year to date", Meaning::qualifier},
    {"ytd", Meaning::qualifier},
    {"forecast", Meaning::qualifier},
    {"planned", Meaning::qualifier},
    {"cumulative", Meaning::qualifier},
    {"underlying", Meaning::qualifier},
    {"recurrent", Meaning::qualifier},
    {"non recurrent", Meaning::qualifier},
    {"net", Meaning::qualifier},
    {"cost", Meaning::qualifier},
    {"movement", Meaning::qualifier},
    {"variance", Meaning::qualifier},
    {"position", Meaning::qualifier},
    {"of", Meaning::link},
    {"by", Meaning::link},
});

/// Whether such words may follow the number.
bool may_stand_behind(Meaning meaning) {
    return meaning == Meaning::surplus || meaning == Meaning::deficit || meaning == Meaning::qualifier;
}

std::string_view without_stop(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

/// How many tokens at the front spell the phrase; 0 when they do not.
std::size_t tokens_of(std::string_view phrase, Tokens tokens) {
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

struct FoundPhrase {
    const Phrase* phrase = nullptr;  // none: the first token is no word that is known
    std::size_t tokens = 0;
};

/// The longest phrase at the front.
FoundPhrase phrase_at(Tokens tokens) {
    FoundPhrase found;
    for (const Phrase& phrase : phrases) {
        const std::size_t count = tokens_of(phrase.words, tokens);
        if (count > found.tokens) {
            found = {.phrase = &phrase, .tokens = count};
        }
    }
    return found;
}

std::string lower_text(Tokens tokens) {
    std::string text;
    for (const PrintedToken& token : tokens) {
        for (const char c : token.text) {
            text += to_lower(c);
        }
    }
    return text;
}

bool says_unknown(Tokens tokens) {
    constexpr std::array<std::string_view, 11> words = {
        "n/a", "na", "n.a.", "n/k", "notavailable", "notapplicable", "notknown", "notreported", "unknown", "tbc", "tbd"};
    return std::ranges::find(words, lower_text(tokens)) != words.end();
}

bool says_nil(Tokens tokens) {
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

// ------------------------------------------------------------------------------------------------------------ units

struct UnitWord {
    std::string_view word;
    PrintedUnit unit;
};

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

/// What counting in a unit needs.
struct Scale {
    std::size_t exact_decimals = 2;
    std::string_view name;        // in "thousands of pounds have 5"
    std::string_view limit_name;  // in "10,000,000 million pounds"
};

Scale scale_of(MoneyUnit unit) {
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

Scale scale_of(PrintedUnit unit) {
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

/// The smallest step that `decimals` show, in the scale's own smallest step; at least 1.
std::int64_t step_shown(std::size_t exact_decimals, std::size_t decimals) {
    return power_of_ten(exact_decimals - std::min(exact_decimals, decimals));
}

// ---------------------------------------------------------------------------------------------------------- reading

/// Walks over the pieces of one cell: words, the amount, words. The first trouble ends it.
class PrintedReader {
public:
    PrintedReader(std::string_view text, MoneyUnit unit) : text_(text), unit_(unit), all_(printed_tokens(text)) {
        tokens_ = all_;
    }

    std::variant<PrintedValue, AmountProblem> read() {
        if (!tokens_.empty() && !read_cell()) {
            return std::move(problem_).value();
        }
        return std::move(value_);
    }

private:
    bool read_cell();
    bool read_words_before();
    bool read_words_behind();
    bool read_phrase(bool is_before);
    bool read_amount();
    bool read_front();
    bool read_sign();
    void read_unit_behind_pound();
    bool read_back();
    bool read_closing_minus();
    bool evaluate();
    bool evaluate_percent();
    void take_closing_footnotes();
    bool finish_without_number();

    [[nodiscard]] bool at_end() const { return at_ == tokens_.size(); }
    [[nodiscard]] const PrintedToken& token() const { return tokens_[at_]; }
    [[nodiscard]] bool is(Kind kind) const { return !at_end() && token().kind == kind; }
    [[nodiscard]] bool touches_next(std::size_t index) const {
        return index + 1 < tokens_.size() && tokens_[index + 1].touches_previous;
    }
    [[nodiscard]] bool is_number(std::size_t index) const {
        return index < tokens_.size() && tokens_[index].kind == Kind::number;
    }
    [[nodiscard]] bool is_month(std::size_t index) const;
    [[nodiscard]] bool is_only_words_in_brackets() const;
    [[nodiscard]] bool has_digits() const;
    [[nodiscard]] std::optional<std::size_t> second_number(std::size_t index) const;
    bool set_bound(PrintedValue::Bound bound);
    bool set_direction(PrintedValue::Direction direction);

    bool fail(Trouble trouble);
    bool refuse(std::size_t index);
    [[nodiscard]] Trouble trouble_at(std::size_t index) const;
    [[nodiscard]] Trouble trouble_of_word(std::size_t index) const;
    bool fail_without_digits();

    std::string_view text_;
    MoneyUnit unit_;
    std::vector<PrintedToken> all_;
    Tokens tokens_;  // without the closing footnotes
    std::size_t at_ = 0;

    PrintedValue value_;
    std::optional<AmountProblem> problem_;
    bool is_breakeven_ = false;
    bool in_word_brackets_ = false;

    const PrintedToken* number_ = nullptr;
    bool has_sign_ = false;  // brackets are one
    bool negative_ = false;
    bool has_pound_ = false;
    bool is_percent_ = false;
    std::optional<std::size_t> open_bracket_;
};

// What is wrong

bool PrintedReader::fail(Trouble trouble) {
    problem_ = not_a_number(text_, 0, trouble);
    return false;
}

bool PrintedReader::fail_without_digits() {
    const std::size_t first = all_.front().offset;
    AmountProblem problem = not_a_number(text_, first, no_digits(text_.substr(first, all_.back().end() - first)));
    problem_ = std::move(problem);
    return false;
}

bool PrintedReader::has_digits() const {
    return std::ranges::any_of(tokens_, [](const PrintedToken& each) {
        return each.kind == Kind::number && std::ranges::any_of(each.text, is_digit);
    });
}

bool PrintedReader::refuse(std::size_t index) {
    if (!has_digits() || index >= tokens_.size()) {
        return fail_without_digits();
    }
    return fail(trouble_at(second_number(index).value_or(index)));
}

/// A further number that explains why the piece is out of place: `£3.5m (£3.2m)`. A letter among digits explains itself.
std::optional<std::size_t> PrintedReader::second_number(std::size_t index) const {
    const Kind kind = tokens_[index].kind;
    const bool may_begin_a_number = kind == Kind::open || kind == Kind::pound || kind == Kind::minus || kind == Kind::plus;
    const bool is_free_word = kind == Kind::word && !tokens_[index].touches_previous && !touches_next(index);
    if (number_ == nullptr || &tokens_[index] < number_ || !(may_begin_a_number || is_free_word) || is_month(index + 1)) {
        return std::nullopt;
    }
    for (std::size_t i = index + 1; i < tokens_.size(); ++i) {
        if (is_number(i)) {
            return i;
        }
    }
    return std::nullopt;
}

bool PrintedReader::is_month(std::size_t index) const {
    return index < tokens_.size() && equal_ignoring_case(tokens_[index].text, "m") && touches_next(index) &&
           is_number(index + 1) && short_number(tokens_[index + 1].text).value_or(99) <= 13;
}

Trouble PrintedReader::trouble_of_word(std::size_t index) const {
    const PrintedToken& word = tokens_[index];
    const bool behind_number = index > 0 && is_number(index - 1) && word.touches_previous;
    if (is_month(index) && !behind_number) {
        const PrintedToken& month = tokens_[index + 1];
        return {.offset = word.offset,
                .length = month.end() - word.offset,
                .what = fmt::format("month \"{}{}\"", word.text, month.text),
                .more = "a cell holds the figure of its column's month"};
    }
    if (equal_ignoring_case(word.text, "cr") || equal_ignoring_case(word.text, "dr")) {
        return {.offset = word.offset,
                .length = word.text.size(),
                .what = fmt::format("\"{}\"", word.text),
                .more = "whether a credit is good or bad depends on the account"};
    }
    if (behind_number || (touches_next(index) && is_number(index + 1))) {
        Trouble letter{.offset = word.offset, .length = 1, .what = fmt::format("letter {}", word.text.front())};
        const bool power = behind_number && equal_ignoring_case(word.text, "e");
        letter.more = power ? "powers of ten are not read" : "";
        return letter;
    }
    return {.offset = word.offset, .length = word.text.size(), .what = fmt::format("word \"{}\"", word.text)};
}

Trouble PrintedReader::trouble_at(std::size_t index) const {
    const PrintedToken& token = tokens_[index];
    Trouble trouble{.offset = token.offset, .length = token.text.size(), .what = {}};
    switch (token.kind) {
        case Kind::number:
            trouble.what = number_ == nullptr ? "number" : "second number";
            return trouble;
        case Kind::word:
            return trouble_of_word(index);
        case Kind::open:
            if (is_month(index + 1)) {
                return trouble_of_word(index + 1);
            }
            break;
        case Kind::minus:
        case Kind::plus:
            trouble.what = has_sign_ ? "second sign" : "sign";
            return trouble;
        case Kind::lost:
            trouble.what = "lost text";
            return trouble;
        case Kind::error_code:
            trouble.what = fmt::format("spreadsheet error \"{}\"", token.text);
            return trouble;
        case Kind::footnote:
            trouble.what = fmt::format("footnote mark \"{}\"", token.text);
            return trouble;
        case Kind::percent:
            trouble.what = "percent sign";
            return trouble;
        case Kind::thousands:
            trouble.what = fmt::format("unit \"{}\"", token.text);
            return trouble;
        case Kind::pound:
        case Kind::close:
        case Kind::long_dash:
        case Kind::at_least:
        case Kind::at_most:
        case Kind::about:
        case Kind::other:
            break;
    }
    trouble.what = name_of_character(token.text, utf8_at(text_, token.offset));
    return trouble;
}

// Words

bool PrintedReader::set_bound(PrintedValue::Bound bound) {
    if (value_.bound != PrintedValue::Bound::exact) {
        return refuse(at_);
    }
    value_.bound = bound;
    return true;
}

bool PrintedReader::set_direction(PrintedValue::Direction direction) {
    if (value_.said != PrintedValue::Direction::none && value_.said != direction) {
        return refuse(at_);
    }
    value_.said = direction;
    return true;
}

/// `(adverse)`: brackets around words are no sign.
bool PrintedReader::is_only_words_in_brackets() const {
    std::size_t index = at_ + 1;
    while (index < tokens_.size() && tokens_[index].kind == Kind::word) {
        ++index;
    }
    return index > at_ + 1 && index < tokens_.size() && tokens_[index].kind == Kind::close;
}

bool PrintedReader::read_phrase(bool is_before) {
    const FoundPhrase found = phrase_at(tokens_.subspan(at_));
    if (found.phrase == nullptr) {
        return refuse(at_);
    }
    const std::size_t last = at_ + found.tokens - 1;
    const bool touches_number = touches_next(last) && is_number(last + 1) && found.phrase->meaning != Meaning::about;
    if (touches_number || (!is_before && !may_stand_behind(found.phrase->meaning))) {
        return refuse(at_);
    }
    bool taken = true;
    switch (found.phrase->meaning) {
        case Meaning::surplus:
            taken = set_direction(PrintedValue::Direction::surplus);
            break;
        case Meaning::deficit:
            taken = set_direction(PrintedValue::Direction::deficit);
            break;
        case Meaning::at_least:
            taken = set_bound(PrintedValue::Bound::at_least);
            break;
        case Meaning::at_most:
            taken = set_bound(PrintedValue::Bound::at_most);
            break;
        case Meaning::about:
            taken = set_bound(PrintedValue::Bound::about);
            break;
        case Meaning::breakeven:
            is_breakeven_ = true;
            break;
        case Meaning::percent:
            taken = refuse(at_);
            break;
        case Meaning::qualifier:
            value_.qualifiers += value_.qualifiers.empty() ? "" : " ";
            value_.qualifiers += found.phrase->words;
            break;
        case Meaning::link:
            break;
    }
    at_ += found.tokens;
    return taken;
}

/// Ends at the amount's first piece, or at the end of the cell.
bool PrintedReader::read_words_before() {
    while (!at_end()) {
        if (is(Kind::word)) {
            if (!read_phrase(true)) {
                return false;
            }
        } else if (is(Kind::at_least) || is(Kind::at_most) || is(Kind::about)) {
            const PrintedValue::Bound bound = is(Kind::at_least)  ? PrintedValue::Bound::at_least
                                              : is(Kind::at_most) ? PrintedValue::Bound::at_most
                                                                  : PrintedValue::Bound::about;
            if (!set_bound(bound)) {
                return false;
            }
            ++at_;
        } else if (is(Kind::open) && is_only_words_in_brackets()) {
            in_word_brackets_ = true;
            ++at_;
        } else if (is(Kind::close) && in_word_brackets_) {
            in_word_brackets_ = false;
            ++at_;
        } else {
            break;
        }
    }
    return true;
}

bool PrintedReader::read_words_behind() {
    while (!at_end()) {
        if (is(Kind::word)) {
            if (!read_phrase(false)) {
                return false;
            }
        } else if (is(Kind::footnote)) {
            value_.footnote.insert(0, token().text);
            ++at_;
        } else if (is(Kind::open) && is_only_words_in_brackets()) {
            in_word_brackets_ = true;
            ++at_;
        } else if (is(Kind::close) && in_word_brackets_) {
            in_word_brackets_ = false;
            ++at_;
        } else {
            return refuse(at_);
        }
    }
    return true;
}

// The amount

bool PrintedReader::read_sign() {
    if (has_sign_ || !touches_next(at_)) {
        return refuse(at_);  // a dash with a space behind it may be punctuation
    }
    has_sign_ = true;
    negative_ = is(Kind::minus);
    ++at_;
    return true;
}

/// `£m 12.3`, `£'000 1,628`, `£000 1,628`.
void PrintedReader::read_unit_behind_pound() {
    const bool number_follows = std::ranges::any_of(
        tokens_.subspan(std::min(at_ + 1, tokens_.size())), [](const PrintedToken& each) { return each.kind == Kind::number; });
    if (at_end() || !number_follows || touches_next(at_)) {
        return;
    }
    value_.own_unit = is(Kind::number) && token().text == "000" ? PrintedUnit::thousands : unit_of(token());
    at_ += value_.own_unit ? 1U : 0U;
}

/// What stands before the digits.
bool PrintedReader::read_front() {
    while (!is(Kind::number)) {
        if (is(Kind::minus) || is(Kind::plus)) {
            if (!read_sign()) {
                return false;
            }
        } else if (is(Kind::pound) && !has_pound_) {
            has_pound_ = true;
            ++at_;
            read_unit_behind_pound();
        } else if (is(Kind::open) && !has_sign_) {
            open_bracket_ = at_;
            has_sign_ = true;
            negative_ = true;
            ++at_;
        } else {
            return refuse(at_);
        }
    }
    if (has_pound_ && token().text == "000") {
        return fail({.offset = token().offset, .length = 3, .what = "unit \"000\""});  // a heading's £000 is no nil
    }
    number_ = &token();
    ++at_;
    return true;
}

bool PrintedReader::read_closing_minus() {
    if (is_number(at_ + 1)) {
        return refuse(at_ + 1);  // 5-6 is a range
    }
    if (has_sign_ || !token().touches_previous) {
        return refuse(at_);
    }
    has_sign_ = true;
    negative_ = true;
    ++at_;
    return true;
}

/// What stands right behind the digits.
bool PrintedReader::read_back() {
    bool is_open = open_bracket_.has_value();
    while (!at_end()) {
        const std::optional<PrintedUnit> unit = unit_of(token());
        const bool says_percent = is(Kind::percent) || tokens_of("percent", tokens_.subspan(at_)) == 1 ||
                                  tokens_of("per cent", tokens_.subspan(at_)) == 2;
        if (unit && !is_month(at_)) {
            if (value_.own_unit || is_percent_) {
                return refuse(at_);
            }
            value_.own_unit = unit;
            ++at_;
        } else if (says_percent) {
            if (value_.own_unit || is_percent_ || has_pound_) {
                return refuse(at_);
            }
            is_percent_ = true;
            at_ += tokens_of("per cent", tokens_.subspan(at_)) == 2 ? 2U : 1U;
        } else if (is(Kind::close) && is_open) {
            is_open = false;
            ++at_;
        } else if (is(Kind::minus)) {
            if (!read_closing_minus()) {
                return false;
            }
        } else {
            break;
        }
    }
    return !is_open || refuse(at_end() ? *open_bracket_ : at_);
}

/// The number with commas where spaces group its thousands.
std::string digits_of(std::string_view number) {
    std::string digits;
    while (!number.empty()) {
        const bool is_plain = is_digit(number.front()) || number.front() == ',' || number.front() == '.';
        digits += is_plain ? number.front() : ',';
        number.remove_prefix(is_plain ? 1 : utf8_at(number, 0).length);
    }
    return digits;
}

bool PrintedReader::evaluate_percent() {
    constexpr std::size_t exact = 2;
    const DecimalReading reading = read_decimal(digits_of(number_->text), exact);
    switch (reading.verdict) {
        case DecimalReading::Verdict::exact:
            break;
        case DecimalReading::Verdict::not_a_number: {
            Trouble trouble = trouble_in_number(number_->text);
            trouble.offset += number_->offset;
            return fail(std::move(trouble));
        }
        case DecimalReading::Verdict::parts_of_a_step: {
            const std::size_t point = number_->text.find('.');
            return fail({.offset = number_->offset + point + 1 + exact,
                         .length = 1,
                         .what = "third decimal",
                         .more = "a percentage has two"});
        }
        case DecimalReading::Verdict::too_large:
            problem_ = too_large(number_->text, number_->offset,
                                 fixed_point(max_amount_pence, {.scale = 2, .grouping = Grouping::thousands}) + " percent");
            return false;
    }
    value_.kind = PrintedValue::Kind::percent;
    value_.basis_points = negative_ ? -reading.steps : reading.steps;
    value_.rounding_unit_basis_points = step_shown(exact, reading.decimals);
    return true;
}

bool PrintedReader::evaluate() {
    if (is_percent_) {
        return evaluate_percent();
    }
    const Scale scale = value_.own_unit ? scale_of(*value_.own_unit) : scale_of(unit_);
    const DecimalReading reading = read_decimal(digits_of(number_->text), scale.exact_decimals);
    switch (reading.verdict) {
        case DecimalReading::Verdict::exact:
            break;
        case DecimalReading::Verdict::not_a_number: {
            Trouble trouble = trouble_in_number(number_->text);
            trouble.offset += number_->offset;
            return fail(std::move(trouble));
        }
        case DecimalReading::Verdict::parts_of_a_step:
            problem_ = parts_of_a_penny(number_->text, number_->offset, scale.exact_decimals, scale.name);
            return false;
        case DecimalReading::Verdict::too_large: {
            const std::int64_t limit = max_amount_pence / power_of_ten(scale.exact_decimals);
            problem_ = too_large(number_->text, number_->offset,
                                 fmt::format("{} {}", fixed_point(limit, {.grouping = Grouping::thousands}), scale.limit_name));
            return false;
        }
    }
    value_.kind = PrintedValue::Kind::money;
    value_.amount = Money::from_pence(negative_ ? -reading.steps : reading.steps);
    value_.rounding_unit_pence = step_shown(scale.exact_decimals, reading.decimals);
    return true;
}

bool PrintedReader::read_amount() {
    if (!read_front()) {
        return false;
    }
    if (!has_digits()) {
        return fail_without_digits();
    }
    return read_back() && evaluate();
}

// The cell

void PrintedReader::take_closing_footnotes() {
    while (!tokens_.empty() && tokens_.back().kind == Kind::footnote) {
        value_.footnote.insert(0, tokens_.back().text);
        tokens_ = tokens_.first(tokens_.size() - 1);
    }
}

bool PrintedReader::finish_without_number() {
    if (!is_breakeven_ || value_.bound != PrintedValue::Bound::exact) {
        return fail_without_digits();
    }
    value_.kind = PrintedValue::Kind::money;
    value_.amount = Money();
    return true;
}

bool PrintedReader::read_cell() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].kind == Kind::lost || tokens_[i].kind == Kind::error_code) {
            return fail(trouble_at(i));
        }
    }
    take_closing_footnotes();
    if (tokens_.empty()) {
        return fail_without_digits();
    }
    if (says_unknown(tokens_)) {
        return true;
    }
    if (says_nil(tokens_)) {
        value_.kind = PrintedValue::Kind::money;
        value_.amount = Money();
        return true;
    }
    if (!read_words_before()) {
        return false;
    }
    if (at_end()) {
        return finish_without_number();
    }
    if (is_breakeven_) {
        return refuse(at_);
    }
    return read_amount() && read_words_behind();
}

/// A text to write instead, when a letter stands for a digit and nothing else is wrong.
std::string suggestion_for(std::string_view text, MoneyUnit unit, const AmountProblem& problem) {
    const auto typed = parse_amount(text, unit);
    const auto* typed_problem = std::get_if<AmountProblem>(&typed);
    const bool is_same_trouble = typed_problem != nullptr && typed_problem->offset == problem.offset &&
                                 problem.kind == AmountProblem::Kind::not_a_number;
    return is_same_trouble ? typed_problem->suggestion : std::string();
}

}  // namespace

std::variant<PrintedValue, AmountProblem> parse_printed_value(std::string_view text, MoneyUnit unit) {
    auto result = PrintedReader(text, unit).read();
    if (auto* problem = std::get_if<AmountProblem>(&result)) {
        problem->suggestion = suggestion_for(text, unit, *problem);
    }
    return result;
}

}  // namespace ccgledger
