#pragma once

#include <string>
#include <vector>

#include "report/paper.h"

namespace ccgledger {

/// The word by which a page of a pack is known as ours: the content of its `generator`.
inline constexpr std::string_view pack_generator = "ccgledger report pack";

/// The whole paper as one HTML page that prints on two sheets of A4: nothing loaded, no script. Amounts in tables stand in
/// <data value="PENCE">. Runs gnuplot; throws as `drawn` does.
[[nodiscard]] std::string paper_page(const Paper& paper);

/// A page that leads to those of a pack. `left_out` are bodies of which the ledger knows nothing.
struct IndexEntry {
    const Paper* paper = nullptr;
    std::string file;
};
[[nodiscard]] std::string index_page(const std::vector<IndexEntry>& entries, const std::vector<std::string>& left_out);

}  // namespace ccgledger
