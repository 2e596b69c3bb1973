#pragma once

#include <string>

namespace ccgledger {

/// What gnuplot prints for the commands. It reads no file of the user's, and no shell stands between.
/// Throws UserError, with the remedy, when there is no gnuplot on the PATH, or when it fails.
[[nodiscard]] std::string run_gnuplot(const std::string& commands);

/// Throws the same when there is no gnuplot.
void ensure_gnuplot();

}  // namespace ccgledger
