#pragma once

#include <cstddef>
#include <future>
#include <limits>
#include <string_view>
#include <vector>

#include "intake/layout.h"
#include "intake/plain_rows.h"
#include "intake/return_rows.h"
#include "store/directory.h"

namespace ccgledger {

/// How far plain rows went.
struct PlainStretch {
    std::size_t rows = 0;
    std::size_t end = 0;   ///< the byte at which the next row begins, which is not plain or lies behind the stretch
};

/// Reads plain rows from byte `from`, on physical line `line`, as far as they go, and no row that begins at byte `until` or behind it.
PlainStretch read_plain_stretch(PlainRows& plain, std::string_view text, std::size_t from, std::size_t until, std::size_t line,
                                std::vector<StagedFigure>& figures);

/// The second part of a large return, whose plain rows are read on a thread of their own while the first part is read. Where it
/// begins is a guess, at a line that may lie within a quoted cell: it counts only when the first part ends exactly there.
class PlainTail {
public:
    /// Without a tail, where the text is smaller than the options say.
    PlainTail(std::string_view text, char delimiter, const Headings& headings, const Directory& directory, const ReturnOptions& options);

    /// The byte that it begins at; no byte of the text when there is none.
    [[nodiscard]] std::size_t begin() const { return begin_; }
    /// Once, when the first part has been read to the byte at which this begins, on a physical line: adds what was read.
    PlainStretch append_to(std::vector<StagedFigure>& figures, std::size_t line);

private:
    struct Reading {
        PlainStretch stretch;
        std::vector<StagedFigure> figures;   ///< lines counted from 1 where the tail begins
    };
    bool is_long_;
    std::size_t begin_ = std::numeric_limits<std::size_t>::max();
    std::future<Reading> reading_;
};

}  // namespace ccgledger
