#pragma once

namespace ccgledger {

/// Lets the calling thread, which works for another one, give way to it where there are fewer cores than threads. Nothing happens where
/// the system knows no such thing.
void give_way();

}  // namespace ccgledger
