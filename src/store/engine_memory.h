#pragma once

namespace ccgledger {

/// Gives the engine its memory from a pool of this program's own, and lets it keep no account of it, nor lock anything: it is asked from
/// one thread alone. Views lie upon views, and to
/// read and prepare them means some hundred thousand small blocks: from the pool that is nearly half as long. To be called before
/// the first connection is opened; later, and a second time, it does nothing. Does nothing either where a sanitizer watches memory:
/// it could not see into a pool.
void use_pool_for_engine();

}  // namespace ccgledger
