#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "intake/plain_rows.h"
#include "intake/return_rows.h"

namespace ccgledger {

/// How far plain rows went.
struct PlainStretch {
    std::size_t rows = 0;
    std::size_t end = 0;   ///< the byte at which the next row begins, which is not plain
    /// A row of which V103 is to be said, if it was not said of its line and year.
    struct OutOfUse {
        std::size_t at = 0;            ///< its first byte
        std::size_t rows_before = 0;   ///< in the stretch
    };
    std::vector<OutOfUse> out_of_use;
};

/// Reads plain rows from byte `from`, on physical line `line`, as far as they go, and adds what they say.
[[nodiscard]] PlainStretch read_plain_stretch(PlainRows& plain, std::string_view text, std::size_t from, std::size_t line,
                                              std::vector<StagedFigure>& figures);

}  // namespace ccgledger
