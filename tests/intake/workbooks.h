#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ccgledger::tests {

/// One part of a packed file, and the lies that its directory may tell of it.
struct PackedPart {
    std::string name;
    std::string text;
    std::uint32_t declared_size = 0;  ///< 0: the true one
    std::uint32_t flags = 0;
    std::uint16_t method = 0;  ///< 0: stored
};

/// A packed file (zip) of stored parts.
std::string packed(const std::vector<PackedPart>& parts);

/// What a workbook of one sheet, Return, is made of; each is the inside of its element.
struct XlsxText {
    std::string rows = {};         ///< of sheetData
    std::string behind_rows = {};  ///< mergeCells
    std::string strings = {};      ///< of sst
    std::string formats = {};      ///< of numFmts
    std::string cell_formats = "<xf numFmtId=\"0\"/>";
    std::string workbook = "<workbookPr/>";  ///< what stands before the sheets
    std::string more_sheets = {};            ///< `<sheet .../>` elements behind the first
    std::string state = {};                  ///< of the first sheet: state="hidden"
    std::string calculation = {};            ///< calcPr
};

/// The parts of an .xlsx workbook, so that a test can change them before it packs them.
std::vector<PackedPart> xlsx_parts(const XlsxText& text);
std::string xlsx(const XlsxText& text);

/// An .ods workbook: what stands inside office:spreadsheet, and the automatic styles.
std::string ods(const std::string& tables, const std::string& styles = {}, const std::string& manifest = {});

/// A compound file (OLE) with one directory entry of this name.
std::string compound(const std::string& stream);

}  // namespace ccgledger::tests
