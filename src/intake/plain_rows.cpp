#include "intake/plain_rows.h"

#include <algorithm>
#include <cstring>

#include "values/text_scan.h"

namespace ccgledger {
namespace {

struct PlainAmount {
    std::int64_t pence = 0;
    std::uint8_t decimals = 0;
};

/// What could end a row or begin a quoted cell must not be trimmed away by the readers of years and months.
bool has_odd_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '"'; });
}

/// `-1204.5`: digits, and no more decimals than show the smallest step. So few digits that no count can overflow.
std::optional<PlainAmount> read_plain(std::string_view text, int exact) {
    constexpr std::size_t most_characters = 16;   // with the noughts that are added below: less than 64 bits hold
    const bool is_negative = !text.empty() && text.front() == '-';
    text.remove_prefix(is_negative ? 1 : 0);
    if (text.empty() || text.size() > most_characters) {
        return std::nullopt;
    }
    std::int64_t steps = 0;
    std::size_t i = 0;
    for (; i < text.size() && is_digit(text[i]); ++i) {
        steps = steps * 10 + (text[i] - '0');
    }
    const bool has_whole = i > 0;
    int decimals = 0;
    if (i < text.size()) {
        if (text[i] != '.') {
            return std::nullopt;
        }
        for (++i; i < text.size() && is_digit(text[i]); ++i) {
            steps = steps * 10 + (text[i] - '0');
            ++decimals;
        }
        if (i < text.size() || decimals == 0) {
            return std::nullopt;
        }
    }
    if (!has_whole || decimals > exact) {
        return std::nullopt;
    }
    for (int added = decimals; added < exact; ++added) {
        if (steps > max_amount_pence) {
            return std::nullopt;
        }
        steps *= 10;
    }
    if (steps > max_amount_pence) {
        return std::nullopt;
    }
    return PlainAmount{.pence = is_negative ? -steps : steps, .decimals = static_cast<std::uint8_t>(decimals)};
}

}  // namespace

PlainRows::PlainRows(std::string_view text, char delimiter, const Headings& headings, const Directory& directory, const ReturnOptions& options)
    : text_(text), delimiter_(delimiter), headings_(headings), directory_(directory), options_(options), is_long_(headings.layout == "long"),
      exact_decimals_(exact_decimals(is_long_ ? MoneyUnit::thousands : options.unit)), line_behind_(directory.lines().size()) {
    // A cell of no known column would not be looked at, and could hold anything: a quoted line break, for one.
    const auto known = std::count_if(headings.column_of.begin(), headings.column_of.end(), [](int column) { return column >= 0; });
    can_be_plain_ = headings.names.size() <= most_cells && static_cast<std::size_t>(known) == headings.names.size();
    has_usual_rest_ = is_long_ && headings.column_of == std::vector<int>{0, 1, 2, 3, 4, 5, 6};
    begins_with_codes_ = std::all_of(headings.column_of.begin(), headings.column_of.begin() + code_columns,
                                     [](int column) { return column < static_cast<int>(code_columns); });
    ends_with_line_ = begins_with_codes_ && headings.column_of[code_columns - 1] == static_cast<int>(code_columns) - 1;
}

bool PlainRows::read(std::size_t at) {
    const std::size_t known = begins_with(codes_text_, at) || (begins_with(head_text_, at) && read_next_line(at)) ? codes_text_.size() : 0;
    const char* const from = text_.data() + at + known;
    const bool is_read = (known > 0 && has_usual_rest_ && read_usual_rest(from)) ||
                         (can_be_plain_ && split(from, known > 0 ? code_columns : 0) && (known > 0 || read_codes()) && read_rest());
    is_first_out_of_use_ = is_read && is_out_of_use_ && out_of_use_.insert({row_.line_id, year_}).second;
    return is_read;
}

bool PlainRows::begins_with(std::string_view text, std::size_t at) const { return !text.empty() && text_.substr(at, text.size()) == text; }

/// A row of the same body, year and month that begins with them: whether its line is the one that mostly comes next.
bool PlainRows::read_next_line(std::size_t at) {
    const LineEntry* next = line_ == nullptr ? nullptr : line_behind_[static_cast<std::size_t>(line_ - directory_.lines().data())];
    if (next == nullptr) {
        return false;
    }
    const std::string_view text = text_.substr(at + head_text_.size(), next->code.size());
    const std::size_t behind = at + head_text_.size() + text.size();
    if (text != next->code || behind >= text_.size() || text_[behind] != delimiter_) {
        return false;
    }
    codes_text_ = {};   // of the line before: from here on another one is known
    if (!read_line(text)) {
        return false;
    }
    codes_text_ = text_.substr(at, behind + 1 - at);
    return true;
}

/// What nearly every row of the long layout ends with: the measure behind the last one's, R or NR, and an amount. False, and nothing is
/// said of the row, when it ends with anything else.
bool PlainRows::read_usual_rest(const char* from) {
    constexpr std::ptrdiff_t longest = 40;   // the longest measure, and more digits than an amount has
    if (text_.data() + text_.size() - from < longest) {
        return false;
    }
    const std::size_t measure = (row_.measure + 1) % long_measures.size();
    const std::string_view name = long_measures[measure];
    const char* at = from + name.size();
    if (std::string_view(from, name.size()) != name || *at != delimiter_) {
        return false;
    }
    ++at;
    const bool is_non_recurrent = *at == 'N';
    at += is_non_recurrent ? 1 : 0;
    if (at[0] != 'R' || at[1] != delimiter_) {
        return false;
    }
    at += 2;
    const char* end = at;
    while (end < from + longest && *end != '\n') {
        ++end;
    }
    const char* const stop = end > at && end[-1] == '\r' ? end - 1 : end;
    row_.decimals = 0;
    if (end == from + longest || !read_amount({at, static_cast<std::size_t>(stop - at)}, measure)) {
        return false;
    }
    row_.measure = measure;
    row_.recurrence = is_non_recurrent ? 2 : 1;
    row_.is_recurrence_assumed = false;
    next_ = static_cast<std::size_t>(end - text_.data()) + 1;
    return true;
}

/// Cuts a row, from its cell `first` on, into as many cells as the heading has. What is in them is judged where they are read: a
/// quotation mark or a carriage return fits nothing that is asked for there.
bool PlainRows::split(const char* from, std::size_t first) {
    const char* const limit = text_.data() + text_.size();
    const std::size_t last = headings_.names.size() - 1;
    for (std::size_t i = first; i < last; ++i) {
        const char* stop = from;   // cells are short: a loop is done before a search has begun
        while (stop < limit && *stop != delimiter_ && *stop != '\n') {
            ++stop;
        }
        if (stop == limit || *stop == '\n') {
            return false;
        }
        cells_[i] = {from, static_cast<std::size_t>(stop - from)};
        from = stop + 1;
    }
    const auto* end = static_cast<const char*>(std::memchr(from, '\n', static_cast<std::size_t>(limit - from)));
    next_ = end == nullptr ? text_.size() : static_cast<std::size_t>(end - text_.data()) + 1;
    end = end == nullptr ? limit : end;
    end -= end > from && end[-1] == '\r' ? 1 : 0;
    cells_[last] = {from, static_cast<std::size_t>(end - from)};
    return true;
}

/// Who, when and which line. The rows of a figure follow each other: one that begins with the same letters is about the same.
bool PlainRows::read_codes() {
    codes_text_ = {};
    head_text_ = {};
    if (!read_head() || !read_line(cell(3))) {
        return false;
    }
    const auto text_before = [&](std::size_t column) {
        return std::string_view(cells_[0].data(), static_cast<std::size_t>(cells_[column].data() - cells_[0].data()));
    };
    if (begins_with_codes_) {
        codes_text_ = text_before(code_columns);
        head_text_ = ends_with_line_ ? text_before(code_columns - 1) : std::string_view();
    }
    return true;
}

bool PlainRows::read_head() {
    if (has_head_ && cell(2) == month_text_ && cell(0) == organisation_text_ && cell(1) == year_text_) {
        return true;
    }
    has_head_ = false;
    if (has_odd_character(cell(0)) || has_odd_character(cell(1)) || has_odd_character(cell(2))) {
        return false;
    }
    const std::optional<FinancialYear> year = parse_financial_year(cell(1));
    const std::optional<ReturnMonth> month = parse_return_month(cell(2));
    const bool is_usual_month = month && month->number() <= 12;
    if (cell(0).empty() || !year || !directory_.has_year(*year) || !is_usual_month) {
        return false;
    }
    const OrganisationEntry* organisation = directory_.organisation(cell(0));
    const Period period{.year = *year, .month = *month};
    if (organisation == nullptr || !organisation->submits_returns() || !organisation->existed_between(period.first_day(), period.last_day())) {
        return false;
    }
    organisation_text_ = cell(0);
    year_text_ = cell(1);
    month_text_ = cell(2);
    row_.organisation_id = organisation->id;
    row_.period_id = period_id_of(period);
    year_ = year->start();
    has_head_ = true;
    return true;
}

bool PlainRows::read_line(std::string_view text) {
    if (line_ == nullptr || text != line_text_) {
        const LineEntry* found = line_of(text);
        if (found == nullptr) {
            return false;
        }
        line_ = found;
        line_text_ = text;
        row_.line_id = found->id;
    }
    if (line_->is_calculated || line_->counts_persons) {
        return false;
    }
    is_out_of_use_ = year_ < line_->first_year || (line_->last_year && year_ > *line_->last_year);
    return true;
}

/// The lines of a return mostly come in the order of the return before it.
const LineEntry* PlainRows::line_of(std::string_view text) {
    if (line_ == nullptr) {
        return directory_.line(text);
    }
    const LineEntry*& behind = line_behind_[static_cast<std::size_t>(line_ - directory_.lines().data())];
    if (behind == nullptr || behind->code != text) {
        behind = directory_.line(text);
    }
    return behind;
}

bool PlainRows::read_recurrence(std::string_view text) {
    row_.is_recurrence_assumed = false;
    if (text == "R" || text == "NR") {
        row_.recurrence = text.size() == 1 ? 1 : 2;
        return true;
    }
    row_.recurrence = 0;
    if (!text.empty()) {
        return false;
    }
    StagedFigure silent;
    assume_recurrence(silent, *line_);
    row_.recurrence = silent.recurrence;
    row_.is_recurrence_assumed = silent.is_recurrence_assumed;
    return true;
}

bool PlainRows::read_measure(std::string_view text) {
    const std::size_t next = (row_.measure + 1) % long_measures.size();   // usually they follow each other
    if (text == long_measures[next]) {
        row_.measure = next;
        return true;
    }
    const auto found = std::find(long_measures.begin(), long_measures.end(), text);
    if (found == long_measures.end()) {
        return false;
    }
    row_.measure = static_cast<std::size_t>(found - long_measures.begin());
    return true;
}

bool PlainRows::read_rest() {
    if (!read_recurrence(cell(is_long_ ? 5 : 4))) {
        return false;
    }
    row_.decimals = 0;
    if (is_long_) {
        return read_measure(cell(4)) && read_amount(cell(6), row_.measure);
    }
    constexpr std::size_t notes_column = 9;
    if (headings_.column_of[notes_column] >= 0 && !cell(notes_column).empty()) {
        return false;
    }
    for (std::size_t measure = 0; measure < row_.amounts.size(); ++measure) {
        if (!read_amount(cell(5 + measure), measure)) {
            return false;
        }
    }
    return true;
}

bool PlainRows::read_amount(std::string_view text, std::size_t measure) {
    if (text.empty()) {
        row_.amounts[measure].reset();   // unknown
        return true;
    }
    const std::optional<PlainAmount> amount = read_plain(text, exact_decimals_);
    if (!amount) {
        return false;
    }
    row_.amounts[measure] = options_.deficit_positive ? -amount->pence : amount->pence;
    row_.decimals = std::max(row_.decimals, amount->decimals);
    return true;
}

}  // namespace ccgledger
