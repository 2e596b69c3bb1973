#include "intake/source_text.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/file_bytes.h"
#include "intake/text_decoding.h"
#include "intake/workbook.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

void report(Findings& findings, std::string_view id, std::string message, std::string fix) {
    findings.add({.id = id, .place = {}, .field = {}, .message = std::move(message), .fix = std::move(fix)});
}

std::string shown(const Sheet& sheet) { return fmt::format("\"{}\"{}", sheet.name, sheet.is_hidden ? " (hidden)" : ""); }

std::string names_of(const std::vector<const Sheet*>& sheets) {
    std::vector<std::string> names;
    std::transform(sheets.begin(), sheets.end(), std::back_inserter(names), [](const Sheet* sheet) { return shown(*sheet); });
    return fmt::format("{}", fmt::join(names, ", "));
}

/// The sheet to read, or none with a finding.
const Sheet* chosen(const std::vector<Sheet>& sheets, const std::optional<std::string>& wanted, const IsKnown& is_known, Findings& findings) {
    std::vector<const Sheet*> filled;
    std::vector<const Sheet*> known;
    std::vector<std::string> names;
    for (const Sheet& sheet : sheets) {
        names.push_back(sheet.name);
        if (wanted && equal_ignoring_case(*wanted, sheet.name)) {
            return &sheet;
        }
        if (sheet.rows > 0) {
            filled.push_back(&sheet);
            if (!wanted && is_known(sheet.text, {.delimiter = ',', .sheet = sheet.name})) {
                known.push_back(&sheet);
            }
        }
    }
    if (wanted) {
        report(findings, "V047", fmt::format("there is no sheet \"{}\"{}", *wanted, did_you_mean(*wanted, names)),
               fmt::format("the workbook has {}", fmt::join(names, ", ")));
        return nullptr;
    }
    if (known.size() == 1 || (known.empty() && filled.size() == 1)) {
        return known.empty() ? filled.front() : known.front();
    }
    report(findings, filled.empty() ? "V002" : "V047",
           filled.empty()  ? "the workbook holds no cells"
           : known.empty() ? fmt::format("none of the sheets has the headings of a layout: {}", names_of(filled))
                           : fmt::format("several sheets have the headings of a layout: {}", names_of(known)),
           filled.empty() ? "export the file again" : "say with --sheet which one is meant");
    return nullptr;
}

/// What else the workbook holds, and what a reader of it on the screen would not see.
void tell_of_the_rest(const std::vector<Sheet>& sheets, const Sheet& read, Findings& findings) {
    std::vector<const Sheet*> others;
    for (const Sheet& sheet : sheets) {
        if (&sheet != &read && sheet.rows > 0) {
            others.push_back(&sheet);
        }
    }
    // The program's own template explains itself on two sheets that are not meant to be read.
    const bool is_template = read.name == "Return" && std::all_of(others.begin(), others.end(), [](const Sheet* sheet) {
        return sheet->name == "Lines" || sheet->name == "About";
    });
    if (!others.empty() && !is_template) {
        report(findings, "V107", fmt::format("the sheet \"{}\" is read; not read: {}", read.name, names_of(others)), {});
    }
    if (read.is_hidden) {
        report(findings, "V110", fmt::format("the sheet \"{}\" is hidden, and was read", read.name), {});
    }
    if (!read.hidden_rows.empty()) {
        constexpr std::size_t shown_rows = 10;
        const std::size_t count = std::min(shown_rows, read.hidden_rows.size());
        const std::vector<std::size_t> first(read.hidden_rows.begin(), read.hidden_rows.begin() + static_cast<std::ptrdiff_t>(count));
        report(findings, "V110",
               fmt::format("{} hidden in the sheet \"{}\", and read like the others: {}{}",
                           read.hidden_rows.size() == 1 ? "1 row is" : fmt::format("{} rows are", read.hidden_rows.size()), read.name, fmt::join(first, ", "), read.hidden_rows.size() > count ? ", ..." : ""),
               {});
    }
}

std::optional<SourceText> from_workbook(std::string bytes, const std::optional<std::string>& wanted, const IsKnown& is_known, Findings& findings) {
    std::optional<std::vector<Sheet>> sheets = read_workbook(bytes, findings);
    const Sheet* sheet = sheets ? chosen(*sheets, wanted, is_known, findings) : nullptr;
    if (sheet == nullptr) {
        return std::nullopt;
    }
    tell_of_the_rest(*sheets, *sheet, findings);
    SourceText source;
    source.bytes = std::move(bytes);
    source.form.sheet = sheet->name;
    source.decoded = std::move((*sheets)[static_cast<std::size_t>(sheet - sheets->data())].text);
    source.is_decoded = true;
    return source;
}

bool is_marked_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

std::optional<SourceText> from_text(std::string bytes, Findings& findings) {
    SourceText source;
    if (!is_marked_utf16(bytes) && first_bad_byte(bytes) == std::string_view::npos) {
        source.bytes = std::move(bytes);
    } else {
        std::optional<DecodedText> decoded = decode_text(bytes, findings);
        if (!decoded) {
            return std::nullopt;
        }
        if (!is_marked_utf16(bytes)) {
            report(findings, "V108", fmt::format("the file is not UTF-8 and was read as {}", decoded->encoding), "save it as UTF-8 to be sure");
        }
        source.bytes = std::move(bytes);
        source.decoded = std::move(decoded->text);
        source.is_decoded = true;
    }
    source.form.delimiter = delimiter_of(source.text());
    return source;
}

}  // namespace

std::optional<SourceText> source_text_of(std::string bytes, const std::optional<std::string>& sheet, const IsKnown& is_known, Findings& findings) {
    if (is_packed(kind_of_bytes(bytes))) {
        return from_workbook(std::move(bytes), sheet, is_known, findings);
    }
    if (sheet) {
        report(findings, "V034", "the file is no workbook and has no sheets", "leave --sheet out");
        return std::nullopt;
    }
    return from_text(std::move(bytes), findings);
}

std::optional<SourceText> open_source(const std::filesystem::path& file, const std::optional<std::string>& sheet, const IsKnown& is_known,
                                      Findings& findings) {
    std::optional<std::string> bytes = read_file(file, findings);
    return bytes ? source_text_of(std::move(*bytes), sheet, is_known, findings) : std::nullopt;
}

std::optional<SourceText> peek_source(const std::filesystem::path& file, const std::optional<std::string>& sheet, const IsKnown& is_known) {
    constexpr std::size_t bytes_with_headings = 1U << 16U;
    Findings ignored;
    std::string begin(bytes_with_headings, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(in.gcount()));
    // Neither a workbook nor UTF-16, in which headings have noughts, can be cut anywhere.
    const bool is_cut = begin.size() == bytes_with_headings;
    const std::size_t last_break = begin.find_last_of("\r\n");
    if (is_packed(kind_of_bytes(begin)) || begin.find('\0') != std::string::npos || (is_cut && last_break == std::string::npos)) {
        return open_source(file, sheet, is_known, ignored);
    }
    return source_text_of(is_cut ? begin.substr(0, last_break) : begin, sheet, is_known, ignored);
}

}  // namespace ccgledger
