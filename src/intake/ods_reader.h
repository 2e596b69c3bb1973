#pragma once

#include <vector>

#include "intake/sheet_writer.h"
#include "intake/workbook.h"
#include "intake/zip_parts.h"

namespace ccgledger {

/// The sheets of an OpenDocument spreadsheet (OASIS ODF 1.2 and 1.3). Throws WorkbookRefusal.
[[nodiscard]] std::vector<Sheet> read_ods(const ZipParts& parts, WorkbookRoom& room);

}  // namespace ccgledger
