#pragma once

#include <cstdint>

#include "store/database.h"

namespace ccgledger {

/// Files from this size on are imported with their foreign keys proved at the end: see ForeignKeysProvedLater.
inline constexpr std::uintmax_t proved_at_the_end_from_bytes = 8U << 20U;

/// Proves that every row of every table but `figure` has the rows that it points to. Throws InternalError when one has not: to be
/// called before the commit. A figure has its body and month from its submission, which is proved here, and write_submissions takes
/// no figure of a line that the ledger has not.
void prove_parents(Database& database);

}  // namespace ccgledger
