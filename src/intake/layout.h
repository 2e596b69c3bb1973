#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "intake/finding.h"

namespace ccgledger {

/// The two layouts of a monthly return; everything else that can be imported is a record (record_layouts.h).
enum class ReturnLayout { tidy, wide_long };

/// A heading row that was recognised.
struct Headings {
    std::string layout;                  ///< tidy, long, statements, ...
    std::vector<std::string> names;      ///< in the file's order
    std::vector<int> column_of;          ///< for each column of the layout, in its order, the file's column; -1: not in the file
    int rejected_from = -1;              ///< the column of a mended file of rejects that names the import; -1: it is none
};

struct LayoutColumn {
    std::string_view heading;
    bool is_optional = false;
};

struct LayoutHeadings {
    std::string_view layout;
    std::string_view about;
    std::vector<LayoutColumn> columns;
};

/// Every layout that is recognised without being told, returns first. For `ccgledger layouts` and for error messages.
[[nodiscard]] const std::vector<LayoutHeadings>& known_layouts();

/// Whether half of the headings, or more, are those of one layout: somebody meant it, and mistook a heading.
[[nodiscard]] bool resembles_known_layout(const CsvRow& heading);

/// Recognises a heading row: every required heading of exactly one layout must be there, in any order and any case, and nothing
/// that the layout does not know. Otherwise adds V004, V005 or V008 and returns none.
[[nodiscard]] std::optional<Headings> recognise(const CsvReader& reader, const CsvRow& heading, Findings& findings);

}  // namespace ccgledger
