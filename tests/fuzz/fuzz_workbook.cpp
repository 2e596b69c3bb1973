// A workbook of any bytes: read, or refused with one finding, within its limits.
#include <algorithm>

#include "fuzz_target.h"
#include "intake/workbook.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ccgledger;
    constexpr WorkbookLimits limits{.cells = 2'000, .text_bytes = 1U << 16U};
    Findings findings;
    const std::string_view bytes = fuzz::text_of(data, size);
    const auto sheets = read_workbook(bytes, findings, limits);
    fuzz::require(sheets.has_value() == (findings.errors() == 0), "a workbook is read, or refused with a finding");
    fuzz::require(findings.errors() <= 1, "one finding says why");
    std::size_t text_bytes = 0;
    for (const Sheet& sheet : sheets.value_or(std::vector<Sheet>())) {
        text_bytes += sheet.text.size();
        fuzz::require(std::is_sorted(sheet.hidden_rows.begin(), sheet.hidden_rows.end()), "hidden rows are in order");
    }
    fuzz::require(text_bytes <= 2 * limits.text_bytes + 64, "memory is bounded");
    return 0;
}
