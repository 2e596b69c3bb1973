#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ccgledger {

/// 1 April to 31 March; `2017-18` is the year that starts on 1 April 2017. There is no calendar year in the ledger.
class FinancialYear {
public:
    [[nodiscard]] static FinancialYear starting(int calendar_year);  ///< throws InternalError outside 1900 to 2199
    [[nodiscard]] constexpr int start() const { return start_; }
    [[nodiscard]] std::string label() const;  ///< `2017-18`
    [[nodiscard]] FinancialYear next() const { return starting(start_ + 1); }
    [[nodiscard]] FinancialYear previous() const { return starting(start_ - 1); }
    [[nodiscard]] std::string first_day() const;  ///< `2017-04-01`
    [[nodiscard]] std::string last_day() const;   ///< `2018-03-31`
    friend constexpr auto operator<=>(FinancialYear, FinancialYear) = default;

private:
    explicit constexpr FinancialYear(int start) : start_(start) {}
    int start_;
};

/// Reads `2017-18`, `2017/18`, `2017-2018`, `17/18`, `FY17/18`, with a hyphen, a slash or an en dash; none when the two halves do not follow each other
/// (`2017-19`), or when the year lies outside 1990 to 2089.
[[nodiscard]] std::optional<FinancialYear> parse_financial_year(std::string_view text);

/// `2017-18` alone is one year; `2013-14..2018-19` is six. None when either end is no year or the range runs backwards.
[[nodiscard]] std::optional<std::pair<FinancialYear, FinancialYear>> parse_year_range(std::string_view text);

/// 1 = April .. 12 = March; 13 is the audited position after the accounts.
class ReturnMonth {
public:
    [[nodiscard]] static ReturnMonth of(int number);  ///< throws InternalError outside 1 to 13
    [[nodiscard]] constexpr int number() const { return number_; }
    [[nodiscard]] std::string label() const;      ///< `M9`
    [[nodiscard]] std::string_view name() const;  ///< `December`; `audited` for 13
    friend constexpr auto operator<=>(ReturnMonth, ReturnMonth) = default;

private:
    explicit constexpr ReturnMonth(int number) : number_(number) {}
    int number_;
};

/// Reads `9`, `09`, `M9`, `m09`, `month 9`: all the same month. None outside 1 to 13.
[[nodiscard]] std::optional<ReturnMonth> parse_return_month(std::string_view text);

/// A month of a financial year: what a return is about.
struct Period {
    FinancialYear year;
    ReturnMonth month;
    friend constexpr auto operator<=>(const Period&, const Period&) = default;
    [[nodiscard]] std::string label() const;      ///< `2017-18:M9`
    [[nodiscard]] std::string first_day() const;  ///< of the month; month 13 counts as March
    [[nodiscard]] std::string last_day() const;
};

/// Reads `2017-18:M9`, `2017-18:9`, `2017/18:m09` and `2017-18:Q3` (the quarter's last month).
[[nodiscard]] std::optional<Period> parse_period(std::string_view text);

/// A date of which perhaps only the year or the month is known: `2018`, `2018-02`, `2018-02-13`. Kept as written.
class PartialDate {
public:
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::string earliest_day() const;  ///< `2018-02-01`
    [[nodiscard]] std::string latest_day() const;    ///< `2018-02-28`
    [[nodiscard]] bool is_whole_day() const { return text_.size() == 10; }
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
    [[nodiscard]] static std::optional<PartialDate> parse(std::string_view text);

private:
    explicit PartialDate(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace ccgledger
