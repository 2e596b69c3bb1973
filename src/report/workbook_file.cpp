#include "report/workbook_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <cstring>
#include <fstream>
#include <new>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "report/cell_text.h"
#include "values/errors.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

namespace fs = std::filesystem;

/// An empty file with a name of its own, that nobody else can have taken.
fs::path temporary_file() {
    std::string name = (fs::temp_directory_path() / "ccgledger-XXXXXX.xlsx").string();
    const int descriptor = mkstemps(name.data(), 5);
    if (descriptor < 0) {
        throw UserError(fmt::format("a workbook is made in the folder {}, which cannot be written: {}",
                                    fs::temp_directory_path().string(), std::strerror(errno)));
    }
    close(descriptor);
    return name;
}

/// Seconds since 1970 of 2018-02-13T09:30:00Z; the beginning of 1980 for a text that is none.
std::time_t seconds_of(const std::string& moment) {
    int year = 1980;
    unsigned month = 1;
    unsigned day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (std::sscanf(moment.c_str(), "%d-%u-%uT%d:%d:%d", &year, &month, &day, &hour, &minute, &second) != 6) {
        year = 1980;
    }
    using namespace std::chrono;
    const sys_days date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return system_clock::to_time_t(date + hours(hour) + minutes(minute) + seconds(second));
}

void describe(lxw_workbook* workbook, const std::string& title, const std::string& made_at) {
    std::string own_title = title;
    std::array<char, 10> company{"ccgledger"};
    lxw_doc_properties properties = {};
    properties.title = own_title.data();
    properties.company = company.data();
    properties.created = seconds_of(made_at);
    ensure_written(workbook_set_properties(workbook, &properties));
}

/// XML cannot hold these; a line break is not among them.
bool is_no_text(char32_t code_point) {
    const bool is_control = code_point < 0x20 && code_point != '\n' && code_point != '\t';
    return is_control || code_point == 0x7F || code_point == 0xFFFE || code_point == 0xFFFF;
}

/// `_x000D_`: Office would read it as the character of that number.
bool looks_escaped(std::string_view text) {
    const auto is_hex = [](char c) { return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos; };
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' && std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

}  // namespace

void ensure_written(lxw_error error) {
    if (error != LXW_NO_ERROR) {
        throw InternalError(fmt::format("workbook: {}", lxw_strerror(error)));
    }
}

WorkbookFile::WorkbookFile(const std::string& title, const std::string& made_at)
    : file_(temporary_file()), workbook_(workbook_new(file_.c_str())) {
    if (workbook_ == nullptr) {
        throw std::bad_alloc();
    }
    describe(workbook_, workbook_text(title), made_at);
}

WorkbookFile::~WorkbookFile() {
    if (workbook_ != nullptr) {
        lxw_workbook_free(workbook_);
    }
    std::error_code ignored;
    fs::remove(file_, ignored);
}

lxw_worksheet* WorkbookFile::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook_, name.c_str());
    ensure(sheet != nullptr, "workbook: no sheet can have this name");
    return sheet;
}

lxw_format* WorkbookFile::add_format() {
    lxw_format* format = workbook_add_format(workbook_);
    if (format == nullptr) {
        throw std::bad_alloc();
    }
    return format;
}

void WorkbookFile::put(std::ostream& out) {
    const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
    if (error != LXW_NO_ERROR) {
        throw UserError(fmt::format("the workbook could not be made in {}: {}", file_.parent_path().string(), lxw_strerror(error)));
    }
    std::ifstream made(file_, std::ios::binary);
    out << made.rdbuf();
    if (!made) {
        throw UserError(fmt::format("the workbook could not be read back from {}", file_.string()));
    }
}

std::string workbook_text(std::string_view text) {
    constexpr std::size_t most_units = 32'767;
    constexpr std::string_view cut = " [cut here: a cell holds no more]";
    const std::string valid = valid_utf8(text);
    const std::string_view rest = valid;
    std::string out;
    std::size_t units = 0;
    std::size_t end_when_cut = 0;   // of `out`, where the words about the cut still fit
    for (std::size_t i = 0; i < rest.size();) {
        const Utf8Character character = utf8_at(rest, i);
        const bool is_return = character.code_point == '\r';
        const bool is_first_of_two = is_return && i + 1 < rest.size() && rest[i + 1] == '\n';
        const bool is_escape = looks_escaped(rest.substr(i));
        if (!is_first_of_two) {
            out += is_return ? "\n" : is_no_text(character.code_point) ? " " : rest.substr(i, character.length);
            out += is_escape ? "x005F_" : "";
            units += (character.length == 4 ? 2U : 1U) + (is_escape ? 6U : 0U);
        }
        if (units > most_units) {
            out.resize(end_when_cut);
            return out.append(cut);
        }
        end_when_cut = units + cut.size() <= most_units ? out.size() : end_when_cut;
        i += character.length;
    }
    return out;
}

void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
    const std::string written = workbook_text(text);
    ensure_written(written.empty() ? worksheet_write_blank(sheet, row, column, format)
                                   : worksheet_write_string(sheet, row, column, written.c_str(), format));
}

double column_width(std::string_view text, double most) {
    const std::string_view first_line = text.substr(0, text.find('\n'));
    return std::min(most, static_cast<double>(display_width(valid_utf8(first_line))) + 2.0);
}

void set_page(lxw_worksheet* sheet) {
    worksheet_freeze_panes(sheet, 1, 0);
    ensure_written(worksheet_repeat_rows(sheet, 0, 0));
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
}

}  // namespace ccgledger
