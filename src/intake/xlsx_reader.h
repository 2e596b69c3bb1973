#pragma once

#include <vector>

#include "intake/sheet_writer.h"
#include "intake/workbook.h"
#include "intake/zip_parts.h"

namespace ccgledger {

/// The sheets of an Office Open XML workbook (ECMA-376, transitional or strict). Throws WorkbookRefusal.
[[nodiscard]] std::vector<Sheet> read_xlsx(const ZipParts& parts, WorkbookRoom& room);

}  // namespace ccgledger
