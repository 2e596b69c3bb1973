#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>

#include <xlsxwriter.h>

namespace ccgledger {

/// A workbook while it is written. The library writes to a file only, so it stands in the folder for temporary files until
/// `put` has copied it; nothing is left behind. The same cells give the same bytes: `made_at`, as 2018-02-13T09:30:00Z, is the
/// only time in it, and an empty one stands for 1 January 1980.
/// What cannot be written because of the machine is a UserError, what the library refuses an InternalError.
class WorkbookFile {
public:
    WorkbookFile(const std::string& title, const std::string& made_at);
    ~WorkbookFile();
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;

    [[nodiscard]] lxw_worksheet* add_sheet(const std::string& name);
    [[nodiscard]] lxw_format* add_format();
    /// Ends the workbook and copies it. To be called once, last.
    void put(std::ostream& out);

private:
    std::filesystem::path file_;
    lxw_workbook* workbook_ = nullptr;
};

/// Throws InternalError when the library did not do what it was asked.
void ensure_written(lxw_error error);

/// A text as a cell takes it: UTF-8 in at most 32,767 UTF-16 units (a longer one ends in words that say so), lines ending in
/// LF, other control characters as spaces. Given to worksheet_write_string it is never run as a formula.
[[nodiscard]] std::string workbook_text(std::string_view text);

/// Writes a text; an empty one leaves the cell empty, in its format.
void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format);

/// Places across for a text on a screen, for the width of its column: of its first line, at most `most`.
[[nodiscard]] double column_width(std::string_view text, double most);

/// What all sheets have: landscape A4, one page wide, the headings of row 1 on every page and in sight while scrolling.
void set_page(lxw_worksheet* sheet);

}  // namespace ccgledger
