#include "intake/csv_reader.h"

#include <algorithm>
#include <cstring>

#include "intake/cell_address.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// An excerpt must stay on one line of a terminal, whatever the file holds.
std::string printable(std::string_view line) {
    std::string out = valid_utf8(line.substr(0, 400));
    std::replace_if(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return out;
}

/// Line ends from one byte to another: LF, CR, or CRLF, which is one.
std::size_t line_ends(std::string_view text, std::size_t from, std::size_t to) {
    std::size_t count = 0;
    for (std::size_t i = text.find_first_of("\r\n", from); i < to; i = text.find_first_of("\r\n", i + 1)) {
        count += text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' ? 0U : 1U;
    }
    return count;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, CsvForm form) : text_(text), form_(std::move(form)) {
    if (text_.starts_with(utf8_mark)) {
        at_ = utf8_mark.size();
    }
}

bool CsvReader::next(CsvRow& row, Findings& findings) {
    while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) {
        read_line_end();
    }
    row.cells.clear();
    row.is_broken = false;
    row.line = line_;
    if (at_ >= text_.size()) {
        return false;
    }
    while (read_cell(row, findings)) {
    }
    return true;
}

/// Reads one cell; true when a delimiter follows, so that there is another.
bool CsvReader::read_cell(CsvRow& row, Findings& findings) {
    CsvCell cell{.text = {}, .offset = at_, .length = 0};
    if (at_ < text_.size() && text_[at_] == '"') {
        cell.text = read_quoted(row, findings);
        if (at_ < text_.size() && text_[at_] != form_.delimiter && text_[at_] != '\n' && text_[at_] != '\r') {
            report_quote(row, at_, "text after a closing quotation mark",
                         "put the whole cell in quotation marks, and double those that are part of its text", findings);
            skip_line();
        }
    } else {
        const char* begin = text_.data() + at_;
        const char* end = text_.data() + text_.size();
        const char* stop = std::find_if(begin, end, [delimiter = form_.delimiter](char c) {
            return c == delimiter || c == '\n' || c == '\r' || c == '"';
        });
        at_ += static_cast<std::size_t>(stop - begin);
        cell.text = {begin, static_cast<std::size_t>(stop - begin)};
        if (stop != end && *stop == '"') {
            report_quote(row, at_, "a quotation mark in the middle of a cell",
                         "put the whole cell in quotation marks, and double those that are part of its text", findings);
            skip_line();
        }
    }
    cell.length = at_ - cell.offset;
    row.cells.push_back(cell);
    if (at_ < text_.size() && text_[at_] == form_.delimiter) {
        ++at_;
        return true;
    }
    read_line_end();
    return false;
}

std::string_view CsvReader::read_quoted(CsvRow& row, Findings& findings) {
    const std::size_t opening = at_;
    std::size_t start = ++at_;
    std::string* joined = nullptr;
    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            report_quote(row, opening, "a quotation mark that is never closed: nothing behind it was read", "close it behind the text", findings);
            line_ += lines_between(at_, text_.size());
            at_ = text_.size();
            return text_.substr(start);
        }
        line_ += lines_between(at_, quote);
        at_ = quote + 1;
        if (at_ >= text_.size() || text_[at_] != '"') {
            const std::string_view rest = text_.substr(start, quote - start);
            return joined == nullptr ? rest : std::string_view(joined->append(rest));
        }
        // A doubled quotation mark is one: from here on the cell must be put together.
        if (joined == nullptr) {
            joined = &unquoted_.emplace_back();
        }
        joined->append(text_.substr(start, quote + 1 - start));
        start = ++at_;
    }
}

/// A line break within a cell of a sheet begins no new row.
std::size_t CsvReader::lines_between(std::size_t from, std::size_t to) const {
    return form_.sheet.empty() ? line_ends(text_, from, to) : 0;
}

void CsvReader::read_line_end() {
    if (at_ >= text_.size()) {
        return;
    }
    const bool is_pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    at_ += is_pair ? 2 : 1;
    ++line_;
}

void CsvReader::skip_line() { at_ = std::min(text_.size(), text_.find_first_of("\r\n", at_)); }

void CsvReader::report_quote(CsvRow& row, std::size_t offset, std::string message, std::string fix, Findings& findings) const {
    row.is_broken = true;
    Place place = place_of_byte(text_, offset);
    place.line = std::max(place.line, row.line);
    findings.add({.id = "V007",
                        .place = std::move(place),
                        .field = {},
                        .message = std::move(message),
                        .fix = std::move(fix)});
}

std::size_t CsvReader::line_start(std::size_t offset) const {
    const std::size_t before = offset == 0 ? std::string_view::npos : text_.find_last_of("\r\n", offset - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    return start == 0 && text_.starts_with(utf8_mark) ? utf8_mark.size() : start;
}

std::string_view CsvReader::line_at(std::size_t offset) const {
    const std::size_t start = line_start(offset);
    const std::size_t end = text_.find_first_of("\r\n", start);
    return text_.substr(start, end == std::string_view::npos ? end : end - start);
}

Place CsvReader::place_of(const CsvRow& row, const CsvCell& cell) const {
    const std::size_t start = line_start(cell.offset);
    if (!form_.sheet.empty()) {
        const auto before = std::count_if(row.cells.begin(), row.cells.end(), [&](const CsvCell& other) { return other.offset < cell.offset; });
        return {.line = row.line,
                .column = utf8_length(text_.substr(start, cell.offset - start)) + 1,
                .length = std::max<std::size_t>(1, utf8_length(text_.substr(cell.offset, cell.length))),
                .source_line = printable(line_at(cell.offset)),
                .cell = cell_of_sheet(form_.sheet, row.line, static_cast<std::size_t>(before) + 1)};
    }
    // A cell whose row began on an earlier line (a quoted line break) is shown on its own line.
    return {.line = row.line + line_ends(text_, std::min(start, row.cells.front().offset), start),
            .column = utf8_length(text_.substr(start, cell.offset - start)) + 1,
            .length = std::max<std::size_t>(1, utf8_length(text_.substr(cell.offset, cell.length))),
            .source_line = printable(line_at(cell.offset))};
}

Place CsvReader::place_of(const CsvRow& row) const {
    return {.line = row.line,
            .column = 0,
            .length = 1,
            .source_line = printable(line_at(row.cells.front().offset)),
            .cell = form_.sheet.empty() ? std::string() : cell_of_sheet(form_.sheet, row.line, 0)};
}

std::string_view CsvReader::text_of(const CsvRow& row) const {
    const std::size_t first = row.cells.front().offset;
    return text_.substr(first, row.cells.back().offset + row.cells.back().length - first);
}

std::size_t first_bad_byte(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        // Most of a return is ASCII: eight bytes at a time, unless one has its high bit set or is NUL.
        while (i + 8 <= text.size()) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + i, 8);
            constexpr std::uint64_t high = 0x8080808080808080U;
            constexpr std::uint64_t ones = 0x0101010101010101U;
            if (((eight | ((eight - ones) & ~eight)) & high) != 0) {
                break;
            }
            i += 8;
        }
        if (i >= text.size()) {
            break;
        }
        const Utf8Character character = utf8_at(text, i);
        if (!character.valid || text[i] == '\0') {
            return i;
        }
        i += character.length;
    }
    return std::string_view::npos;
}

Place CsvReader::place_of_line_number(std::size_t line) const {
    if (!form_.sheet.empty()) {
        CsvReader again(text_, form_);
        CsvRow row;
        Findings ignored;
        while (again.next(row, ignored) && row.line < line) {
        }
        return row.line == line && !row.cells.empty() ? again.place_of(row) : Place{.line = line, .cell = cell_of_sheet(form_.sheet, line, 0)};
    }
    std::size_t start = 0;
    for (std::size_t i = 1; i < line && start < text_.size(); ++i) {
        const std::size_t end = text_.find_first_of("\r\n", start);
        if (end == std::string_view::npos) {
            return {.line = line};
        }
        start = end + (text_.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return {.line = line, .column = 0, .length = 1, .source_line = printable(line_at(start))};
}

Place place_of_byte(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t last_break = before.find_last_of("\r\n");
    const std::size_t first = text.starts_with(utf8_mark) && offset >= utf8_mark.size() ? utf8_mark.size() : 0;
    const std::size_t start = last_break == std::string_view::npos ? first : last_break + 1;
    const std::size_t end = text.find_first_of("\r\n", offset);
    const std::string_view whole = text.substr(start, end == std::string_view::npos ? end : end - start);
    return {.line = 1 + line_ends(text, 0, offset),
            .column = utf8_length(text.substr(start, offset - start)) + 1,
            .length = 1,
            .source_line = printable(whole)};
}

}  // namespace ccgledger
