#include "intake/workbook.h"

#include <fmt/format.h>

#include "intake/ods_reader.h"
#include "intake/sheet_writer.h"
#include "intake/workbook_refusal.h"
#include "intake/xlsx_reader.h"
#include "intake/zip_parts.h"

namespace ccgledger {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";
constexpr std::string_view empty_zip_mark = "PK\x05\x06";
constexpr std::string_view compound_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whether a compound file has a stream of this name. Entries of its directory lie at multiples of their 128 bytes
/// ([MS-CFB] 2.6.1), names in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
    constexpr std::size_t entry_size = 128;
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    wide += std::string(2, '\0');
    for (std::size_t at = bytes.find(wide); at != std::string_view::npos; at = bytes.find(wide, at + 1)) {
        if (at % entry_size == 0) {
            return true;
        }
    }
    return false;
}

FileKind kind_of_compound(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage")) {
        return FileKind::encrypted_workbook;
    }
    return has_stream(bytes, "Workbook") || has_stream(bytes, "Book") ? FileKind::xls : FileKind::other_compound;
}

/// By the names of the parts; when their list is lost, by the names that stand before each part.
FileKind kind_of_zip(std::string_view bytes) {
    std::optional<ZipParts> parts;
    try {
        parts.emplace(bytes);
    } catch (const WorkbookRefusal&) {
        parts.reset();
    }
    const auto has = [&](std::string_view name) {
        return parts ? parts->find(name) != nullptr : bytes.find(name) != std::string_view::npos;
    };
    if (bytes.substr(0, 256).find("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos) {
        return FileKind::ods;
    }
    if (has("xl/workbook.bin")) {
        return FileKind::xlsb;
    }
    // Other programs may call the workbook's own part by another name; none leaves out the folder.
    const bool is_xlsx = has("xl/workbook.xml") ||
                         (has("[Content_Types].xml") && bytes.find("xl/worksheets/") != std::string_view::npos);
    return is_xlsx ? FileKind::xlsx : FileKind::other_zip;
}

WorkbookRefusal not_read(std::string what) {
    return {"V036", std::move(what), "save it as .xlsx or .ods, or export it as CSV in UTF-8"};
}

/// Throws WorkbookRefusal.
std::vector<Sheet> sheets_of(std::string_view bytes, const WorkbookLimits& limits) {
    WorkbookRoom room{.cells = limits.cells, .text_bytes = limits.text_bytes};
    switch (kind_of_bytes(bytes)) {
        case FileKind::xlsx:
            return read_xlsx(ZipParts(bytes), room);
        case FileKind::ods:
            return read_ods(ZipParts(bytes), room);
        case FileKind::encrypted_workbook:
            throw WorkbookRefusal{"V037", "the workbook is encrypted",
                                  "save it without a password, or export it as CSV in UTF-8"};
        case FileKind::xls:
            throw not_read("this is an old workbook (.xls), which is not read");
        case FileKind::xlsb:
            throw not_read("this is a binary workbook (.xlsb), which is not read");
        case FileKind::other_zip:
            throw not_read("this is a packed file, but no workbook");
        case FileKind::other_compound:
            throw not_read("this is an old document of Office, but no workbook");
        case FileKind::text:
            break;
    }
    throw not_read("this is no workbook");
}

}  // namespace

FileKind kind_of_bytes(std::string_view bytes) {
    if (bytes.starts_with(compound_mark)) {
        return kind_of_compound(bytes);
    }
    const bool is_zip = bytes.starts_with(zip_mark) || bytes.starts_with(empty_zip_mark);
    return is_zip ? kind_of_zip(bytes) : FileKind::text;
}

std::optional<std::vector<Sheet>> read_workbook(std::string_view bytes, Findings& findings,
                                                const WorkbookLimits& limits) {
    try {
        std::vector<Sheet> sheets = sheets_of(bytes, limits);
        if (sheets.empty()) {
            throw damaged("it holds no sheets");
        }
        return sheets;
    } catch (const WorkbookRefusal& refusal) {
        findings.add({.id = refusal.id, .place = {}, .field = {}, .message = refusal.message, .fix = refusal.fix});
        return std::nullopt;
    }
}

}  // namespace ccgledger
