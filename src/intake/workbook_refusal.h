#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace ccgledger {

/// Why a workbook is not taken. Thrown between the readers of workbooks and caught by read_workbook, which makes a finding of
/// it; it never leaves this room.
struct WorkbookRefusal {
    std::string_view id;  ///< V036 to V040
    std::string message;  ///< what is wrong, without "the workbook"
    std::string fix;
};

/// V038: the bytes are not what a workbook must be.
[[nodiscard]] inline WorkbookRefusal damaged(std::string what) {
    return {"V038", "the workbook is damaged: " + std::move(what),
            "get the file again, or open it in the program that made it and save it anew"};
}

/// V039: it would take more memory than any return needs.
[[nodiscard]] inline WorkbookRefusal too_large(std::string what) {
    return {"V039", "the workbook is too large: " + std::move(what),
            "keep the sheet of the return alone, without cells far away from it, or export it as CSV in UTF-8"};
}

}  // namespace ccgledger
