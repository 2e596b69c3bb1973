#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ccgledger {

/// What a number format makes of a number.
enum class NumberShape { plain, percentage, date, time };

/// The first day of a workbook's calendar: 1 January 1900 is day 1, or 1 January 1904 is day 0.
enum class DateSystem { from_1900, from_1904 };

/// Of a format that is known by its number alone (ECMA-376 part 1, 18.8.30).
[[nodiscard]] NumberShape shape_of_builtin_format(unsigned id);

/// Of a format that is written out: `0.0%`, `dd/mm/yyyy hh:mm`, `[$-809]d mmmm yyyy`. A format for several signs is judged by
/// its first part.
[[nodiscard]] NumberShape shape_of_format(std::string_view code);

/// A number as XML writes it: 1033.1, 1.5E-3. None for anything else, also for what no double holds.
[[nodiscard]] std::optional<double> parse_xml_number(std::string_view text);

/// A count or an index: digits and nothing else.
[[nodiscard]] std::optional<std::size_t> parse_count(std::string_view text);

/// At most 15 significant digits, which is what a workbook keeps; no exponent, no digits that say nothing: 1033.1, -0.5, 0.
[[nodiscard]] std::string plain_number(double number);

/// The same a hundred times, with the sign: 15.4% for 0.154.
[[nodiscard]] std::string percentage(double number);

/// 2018-01-31, with ` 10:30:00` when the number has a fraction, to the nearest second. The days of 1900 are those that
/// workbooks show, the 29 February that never was among them. What no calendar shows stays a plain number.
[[nodiscard]] std::string date_of(double serial, DateSystem system);

/// 10:30:00; hours go on beyond 24.
[[nodiscard]] std::string time_of(double serial);

/// A number in the shape that its format gives it.
[[nodiscard]] std::string shaped(double number, NumberShape shape, DateSystem system);

/// An ISO date and time (2018-01-31T10:30:00.000) as date_of writes it; what is no such date stays as it is.
[[nodiscard]] std::string date_of_iso(std::string_view text);

/// 10:30:00 of an XML duration such as PT10H30M00S; what is no such duration stays as it is.
[[nodiscard]] std::string time_of_duration(std::string_view text);

}  // namespace ccgledger
