#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "report/render.h"

namespace ccgledger {

/// How people are shown the money of an answer: `--unit` and `--dp`, behind them the settings of these names.
struct MoneyOptions {
    std::optional<std::string> unit;
    std::optional<std::string> decimals;
};

/// Gives the command both options. `usual` is the unit when neither an option nor a setting names one.
void add_money_options(CommandLine& command, MoneyOptions& options, MoneyUnit usual);

/// The unit and the decimal places for this table; none where the unit's own number of places will do. Throws UserError (usage) for
/// decimals that are no number from 0 to 8.
[[nodiscard]] RenderOptions render_options(const MoneyOptions& options, MoneyUnit usual, const ResultTable& table, const Context& context);

}  // namespace ccgledger
