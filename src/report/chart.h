#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/amount_words.h"

namespace ccgledger {

/// A picture that gnuplot draws. Its numbers come from a result table; here they are only placed.
struct Chart {
    std::string id;            ///< within its page: `bridge`
    std::string title;         ///< for those who do not see it
    std::string description;   ///< the numbers in words
    int width = 480;           ///< in units of which twelve are the height of a letter's line
    int height = 220;
    std::string script;        ///< gnuplot's commands, from `set` to `plot`
};

/// A text as gnuplot takes it, in quotes. What gnuplot could run, or an SVG could read as markup, becomes a space.
[[nodiscard]] std::string plot_text(std::string_view text);

/// Pence as an exact decimal number of millions of pounds.
[[nodiscard]] std::string plot_amount(std::int64_t pence);

/// Each chart as an <svg> element to be put in a page: with title and description, ids that begin with the chart's own, no fonts
/// of its own, nothing loaded and no script. Runs gnuplot once.
/// Throws UserError, with the remedy, when gnuplot is missing or fails.
[[nodiscard]] std::vector<std::string> drawn(std::span<const Chart> charts);

/// Throws UserError, with the remedy, when there is no gnuplot on the PATH.
void ensure_charts_can_be_drawn();

/// How bars tell apart what they stand for: by a pattern, and by a colour of the same meaning everywhere in a paper.
struct BarStyle {
    std::string_view pattern;   ///< of gnuplot's SVG terminal
    std::string_view colour;
};
inline constexpr BarStyle level_style{.pattern = "3", .colour = "#1f4e79"};        ///< where something stands: solid
inline constexpr BarStyle favourable_style{.pattern = "4", .colour = "#1b7a4b"};   ///< falling lines
inline constexpr BarStyle adverse_style{.pattern = "5", .colour = "#b3411d"};      ///< rising lines
inline constexpr BarStyle one_off_style{.pattern = "2", .colour = "#7a5c00"};      ///< a close lattice
inline constexpr BarStyle bounds_style{.pattern = "1", .colour = "#1f4e79"};       ///< an open lattice: between bounds

/// `fs pattern 3 fc rgb '#1f4e79'`
[[nodiscard]] std::string filled(const BarStyle& style);

/// One kind of mark on a chart.
struct Curve {
    std::string points;   ///< lines of numbers; one that is left out is a gap
    std::string how;      ///< what follows the name of the data: `using 1:2 with lines`
    std::string title;    ///< in the key; empty: not in it
};

/// The `plot` command for the curves that have points. At least one must have some.
[[nodiscard]] std::string plot_of(const std::vector<Curve>& curves);

/// The key above the picture, where no names of bars are, in so many lines.
[[nodiscard]] std::string key_above(int lines = 1);

/// Axes for bars that stand: amounts upwards in £m, a firm line at nil, room for labels, the key above.
[[nodiscard]] std::string standing_axes();

/// A bar that lies beside its name, from nil to an amount, or between two bounds.
struct LyingBar {
    std::string name;
    Range range;          ///< at least one end is known
    BarStyle style;
    std::string kind;     ///< what the style stands for, in the key
};

/// The whole script for bars from above to below, each with its amount after its name; `mark` is a position to compare them with.
struct Mark {
    std::string name;
    std::int64_t pence = 0;
};
[[nodiscard]] std::string lying_bars(const std::vector<LyingBar>& bars, const std::optional<Mark>& mark);

/// The height that so many lying bars need.
[[nodiscard]] int height_of_lying_bars(std::size_t count);

}  // namespace ccgledger
