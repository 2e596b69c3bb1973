#include "workbooks.h"

#include <string_view>

namespace ccgledger::tests {
namespace {

constexpr std::string_view sheet_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::uint32_t checksum(std::string_view text) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char c : text) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~sum;
}

std::string low_first(std::size_t number, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i, number >>= 8U) {
        out += static_cast<char>(number & 0xFFU);
    }
    return out;
}

/// What the record before a part and the one in the directory have in common.
std::string common_record(const PackedPart& part) {
    const std::size_t size = part.declared_size == 0 ? part.text.size() : part.declared_size;
    return low_first(20, 2) + low_first(part.flags, 2) + low_first(part.method, 2) + low_first(0, 4) +
           low_first(checksum(part.text), 4) + low_first(part.text.size(), 4) + low_first(size, 4) +
           low_first(part.name.size(), 2) + low_first(0, 2);
}

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
    std::string out = "<Relationship Id=\"";
    out.append(id).append("\" Type=\"").append(relation_type).append("/").append(type).append("\" Target=\"");
    return out.append(target).append("\"/>");
}

std::string relations(const std::string& inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
           "</Relationships>";
}

std::string in_sheet_space(const std::string& element, const std::string& inside) {
    return "<" + element + " xmlns=\"" + std::string(sheet_space) + "\" xmlns:r=\"" + std::string(relation_type) +
           "\">" + inside + "</" + element + ">";
}

}  // namespace

std::string packed(const std::vector<PackedPart>& parts) {
    std::string out;
    std::string directory;
    for (const PackedPart& part : parts) {
        directory += "PK\x01\x02" + low_first(20, 2) + common_record(part) + low_first(0, 10) +
                     low_first(out.size(), 4) + part.name;
        out += "PK\x03\x04" + common_record(part) + part.name + part.text;
    }
    const std::size_t at = out.size();
    return out + directory + "PK\x05\x06" + low_first(0, 4) + low_first(parts.size(), 2) + low_first(parts.size(), 2) +
           low_first(directory.size(), 4) + low_first(at, 4) + low_first(0, 2);
}

std::vector<PackedPart> xlsx_parts(const XlsxText& text) {
    return {
        {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml",
         in_sheet_space("workbook", text.workbook + "<sheets><sheet name=\"Return\" sheetId=\"1\" r:id=\"rId1\" " +
                                        text.state + "/>" + text.more_sheets + "</sheets>" + text.calculation)},
        {"xl/_rels/workbook.xml.rels",
         relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                   relation("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
                   relation("rId3", "styles", "styles.xml") + relation("rId4", "worksheet", "worksheets/sheet2.xml") +
                   relation("rId5", "chartsheet", "chartsheets/sheet1.xml"))},
        {"xl/sharedStrings.xml", in_sheet_space("sst", text.strings)},
        {"xl/styles.xml",
         in_sheet_space("styleSheet", "<numFmts>" + text.formats +
                                          "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>" +
                                          text.cell_formats + "</cellXfs>")},
        {"xl/worksheets/sheet1.xml",
         in_sheet_space("worksheet", "<sheetData>" + text.rows + "</sheetData>" + text.behind_rows)},
        {"xl/worksheets/sheet2.xml", in_sheet_space("worksheet", "<sheetData><row><c><v>2</v></c></row></sheetData>")},
    };
}

std::string xlsx(const XlsxText& text) {
    return packed(xlsx_parts(text));
}

std::string ods(const std::string& tables, const std::string& styles, const std::string& manifest) {
    const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
    std::string content = "<?xml version=\"1.0\"?><office:document-content";
    for (const char* name : {"office", "table", "text", "style"}) {
        content += " xmlns:" + std::string(name) + "=\"" + space + name + ":1.0\"";
    }
    content += " xmlns:draw=\"" + space +
               "drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
               "<office:automatic-styles>" +
               styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
               "</office:spreadsheet></office:body></office:document-content>";
    return packed({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"" + space + "manifest:1.0\">" +
                                                 manifest + "</manifest:manifest>"},
                   {"content.xml", content}});
}

std::string compound(const std::string& stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(1024, '\0');
    for (const char c : stream) {
        bytes += c;
        bytes += '\0';
    }
    bytes.resize(1536, '\0');
    return bytes;
}

}  // namespace ccgledger::tests
