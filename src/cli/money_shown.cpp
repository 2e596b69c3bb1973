#include "cli/money_shown.h"

#include <charconv>

#include <fmt/format.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

int decimals_of(const std::string& text) {
    int decimals = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), decimals);
    if (error != std::errc() || end != text.data() + text.size() || decimals < 0 || decimals > 8) {
        throw UserError(fmt::format("\"{}\" is not a number of decimal places: give 0 to 8", text), Exit::usage);
    }
    return decimals;
}

}  // namespace

void add_money_options(CommandLine& command, MoneyOptions& options, MoneyUnit usual) {
    command.choice("--unit", options.unit, {"gbp", "k", "m"}, "Unit of the money that is printed for people")
        .environment("CCGLEDGER_UNIT")
        .usually(usual == MoneyUnit::millions ? "m" : "gbp")
        .option("--dp", options.decimals, "Decimal places of it, 0 to 8; auto: two for pounds, none for thousands, one for millions or, "
                                          "where one would hide something, two",
                "N")
        .environment("CCGLEDGER_DP")
        .usually("auto");
}

RenderOptions render_options(const MoneyOptions& options, MoneyUnit usual, const ResultTable& table, const Context& context) {
    const std::string unit = context.setting("unit", options.unit).value;
    const std::string decimals = context.setting("dp", options.decimals).value;
    RenderOptions render{.unit = unit == "auto" ? usual : *money_unit_of(unit)};
    if (decimals != "auto") {
        render.decimals = decimals_of(decimals);
    } else if (render.unit == MoneyUnit::millions) {
        render.decimals = enough_for_millions(table);
    }
    return render;
}

}  // namespace ccgledger
