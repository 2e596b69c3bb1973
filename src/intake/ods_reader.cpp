#include "intake/ods_reader.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "intake/cell_address.h"
#include "intake/cell_values.h"
#include "intake/workbook_refusal.h"
#include "intake/xml_reader.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

constexpr const char* content_part = "content.xml";

/// Whether what stands in an element is no part of the cell's text: a comment, a drawing with a text of its own, a form.
bool is_beside_the_text(const XmlName& name) {
    using enum XmlSpace;
    return name.space == drawing || name == XmlName{office, "annotation"} || name == XmlName{office, "forms"} ||
           name == XmlName{table, "shapes"} || name == XmlName{text, "note"} || name == XmlName{text, "ruby-text"};
}

/// The text of a cell: its paragraphs as lines, white space as ODF wants it read (part 1, 6.1.2).
class CellText {
public:
    void clear() {
        text_.clear();
        paragraphs_ = 0;
    }
    void start_paragraph() {
        if (paragraphs_++ > 0) {
            text_ += '\n';
        }
        line_begin_ = text_.size();
    }
    void add(std::string_view piece) {
        for (const char c : piece) {
            const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!is_space) {
                text_ += c;
            } else if (text_.size() > line_begin_ && text_.back() != ' ') {
                text_ += ' ';
            }
        }
    }
    /// Characters that are written as elements, and are kept.
    void add_element(const XmlName& name, const XmlAttributes& attributes) {
        if (name == XmlName{XmlSpace::text, "s"}) {
            const std::string_view count = attributes.get(XmlSpace::text, "c");
            text_.append(std::min<std::size_t>(parse_count(count).value_or(1), 1000), ' ');
        } else if (name == XmlName{XmlSpace::text, "tab"}) {
            text_ += '\t';
        } else if (name == XmlName{XmlSpace::text, "line-break"}) {
            text_ += '\n';
            line_begin_ = text_.size();
        }
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
    std::size_t paragraphs_ = 0;
    std::size_t line_begin_ = 0;
};

/// A cell as its tag tells it.
struct Cell {
    std::size_t column = 0;
    std::size_t repeated = 1;
    bool has_formula = false;
    bool is_error = false;
    std::string type;
    std::string value;  // the attribute that belongs to the type
    bool has_value = false;
    std::string shown;  // made when the cell ends
    bool is_without_result = false;
};

class ContentHandler final : public XmlHandler {
public:
    explicit ContentHandler(WorkbookRoom& room) : room_(room) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        ++depth_;
        if (skipped_from_ != 0) {
            return;
        }
        if (is_beside_the_text(name)) {
            skipped_from_ = depth_;
        } else if (name.space == XmlSpace::table) {
            start_table_element(name.local, attributes);
        } else if (name.space == XmlSpace::text && is_in_cell_) {
            start_text_element(name, attributes);
        } else if (name == XmlName{XmlSpace::style, "style"}) {
            style_ = attributes.get(XmlSpace::style, "name");
        } else if (name == XmlName{XmlSpace::style, "table-properties"} &&
                   attributes.get(XmlSpace::table, "display") == "false") {
            hidden_styles_.insert(style_);
        } else if (name == XmlName{XmlSpace::office, "spreadsheet"}) {
            spreadsheet_depth_ = depth_;
        }
    }

    void end(const XmlName& name) override {
        const std::size_t depth = depth_--;
        if (skipped_from_ != 0) {
            skipped_from_ = skipped_from_ == depth ? 0 : skipped_from_;
            return;
        }
        if (name.space == XmlSpace::table) {
            end_table_element(name.local);
        } else if (is_paragraph(name)) {
            is_in_paragraph_ = false;
        }
    }

    void text(std::string_view piece) override {
        if (is_in_paragraph_ && skipped_from_ == 0) {
            text_.add(piece);
        }
    }

    [[nodiscard]] std::vector<Sheet> finish() && {
        if (spreadsheet_depth_ == 0) {
            throw damaged(fmt::format("{} holds no sheets", content_part));
        }
        return std::move(sheets_);
    }

private:
    static bool is_paragraph(const XmlName& name) {
        return name == XmlName{XmlSpace::text, "p"} || name == XmlName{XmlSpace::text, "h"};
    }

    void start_table_element(std::string_view local, const XmlAttributes& attributes) {
        if (local == "table") {
            start_sheet(attributes);
        } else if (!writer_) {
            return;
        } else if (local == "table-row-group") {
            groups_.push_back(attributes.get(XmlSpace::table, "display") == "false");
        } else if (local == "table-row") {
            start_row(attributes);
        } else if (local == "table-cell" || local == "covered-table-cell") {
            start_cell(attributes);
        }
    }

    void end_table_element(std::string_view local) {
        if (!writer_) {
            return;
        }
        if (local == "table") {
            sheets_.push_back(std::move(*writer_).finish());
            writer_.reset();
        } else if (local == "table-row-group") {
            groups_.pop_back();
        } else if (local == "table-row") {
            end_row();
        } else if (local == "table-cell" || local == "covered-table-cell") {
            end_cell();
        }
    }

    /// Tables also stand for changes that were undone and for links; those are no sheets.
    void start_sheet(const XmlAttributes& attributes) {
        if (writer_) {
            throw damaged(fmt::format("{}: a table stands inside sheet \"{}\"", content_part, sheet_name_));
        }
        if (spreadsheet_depth_ == 0 || depth_ != spreadsheet_depth_ + 1) {
            skipped_from_ = depth_;
            return;
        }
        sheet_name_ = attributes.get(XmlSpace::table, "name");
        const std::string style(attributes.get(XmlSpace::table, "style-name"));
        writer_.emplace(sheet_name_, hidden_styles_.contains(style), room_);
        row_ = 1;
        groups_.clear();
    }

    std::size_t repetition(const XmlAttributes& attributes, std::string_view name) const {
        if (!attributes.has(XmlSpace::table, name)) {
            return 1;
        }
        const std::string_view text = attributes.get(XmlSpace::table, name);
        const std::optional<std::size_t> count = parse_count(text);
        // Sheets end at a million rows; a larger number is kept small enough for sums.
        if (!count || *count == 0) {
            throw damaged(fmt::format("{}: {} is \"{}\"", content_part, name, text));
        }
        return std::min<std::size_t>(*count, std::size_t{1} << 32U);
    }

    void start_row(const XmlAttributes& attributes) {
        rows_ = repetition(attributes, "number-rows-repeated");
        column_ = 1;
        cells_.clear();
        const std::string_view visibility = attributes.get(XmlSpace::table, "visibility");
        const bool is_group_hidden = std::find(groups_.begin(), groups_.end(), true) != groups_.end();
        if (is_group_hidden || visibility == "collapse" || visibility == "filter") {
            writer_->hide_rows(row_, row_ + rows_ - 1);
        }
    }

    void end_row() {
        for (std::size_t i = 0; i < rows_ && !cells_.empty(); ++i) {
            for (const Cell& cell : cells_) {
                put(row_ + i, cell);
            }
        }
        row_ += rows_;
    }

    void put(std::size_t row, const Cell& cell) {
        for (std::size_t i = 0; i < cell.repeated; ++i) {
            writer_->put(row, cell.column + i, cell.is_without_result ? no_result : std::string_view(cell.shown));
        }
    }

    void start_cell(const XmlAttributes& attributes) {
        using enum XmlSpace;
        cell_ = {};
        cell_.column = column_;
        cell_.repeated = repetition(attributes, "number-columns-repeated");
        cell_.has_formula = attributes.has(table, "formula");
        cell_.is_error = attributes.get(calc_extension, "value-type") == "error";
        cell_.type = attributes.get(office, "value-type");
        const std::string_view value = value_attribute();
        cell_.has_value = attributes.has(office, value);
        cell_.value = attributes.get(office, value);
        column_ += cell_.repeated;
        text_.clear();
        is_in_cell_ = true;
        is_in_paragraph_ = false;
    }

    [[nodiscard]] std::string_view value_attribute() const {
        if (cell_.type == "date") {
            return "date-value";
        }
        if (cell_.type == "time") {
            return "time-value";
        }
        if (cell_.type == "boolean") {
            return "boolean-value";
        }
        return cell_.type == "string" ? "string-value" : "value";
    }

    void start_text_element(const XmlName& name, const XmlAttributes& attributes) {
        if (is_paragraph(name)) {
            is_in_paragraph_ = true;
            text_.start_paragraph();
        } else if (is_in_paragraph_) {
            text_.add_element(name, attributes);
        }
    }

    void end_cell() {
        is_in_cell_ = is_in_paragraph_ = false;
        cell_.is_without_result = cell_.has_formula && cell_.type.empty() && text_.text().empty();
        cell_.shown = shown();
        if (cell_.is_without_result || !cell_.shown.empty()) {
            cells_.push_back(std::move(cell_));
        }
    }

    [[nodiscard]] std::string shown() const {
        const std::string& text = text_.text();
        if (cell_.type.empty() || cell_.is_error || is_error_in_disguise() || is_boolean_in_disguise()) {
            return text;
        }
        if (cell_.type == "string") {
            return cell_.value.empty() ? text : cell_.value;
        }
        if (!cell_.has_value) {
            throw damaged(fmt::format("{}: sheet \"{}\", {}: a {} without a value", content_part, sheet_name_,
                                      cell_address(row_, cell_.column), cell_.type));
        }
        if (cell_.type == "date") {
            return date_of_iso(cell_.value);
        }
        if (cell_.type == "time") {
            return time_of_duration(cell_.value);
        }
        if (cell_.type == "boolean") {
            return cell_.value == "true" ? "TRUE" : "FALSE";
        }
        return number();
    }

    /// Some programs give an error the value 0 and show it in the text alone.
    [[nodiscard]] bool is_error_in_disguise() const {
        const std::string& text = text_.text();
        return cell_.has_formula && (text.starts_with('#') || text.starts_with("Err:"));
    }

    /// LibreOffice gives the result of TRUE() as the number 1, and shows the word.
    [[nodiscard]] bool is_boolean_in_disguise() const {
        const std::string& text = text_.text();
        return (text == "TRUE" && cell_.value == "1") || (text == "FALSE" && cell_.value == "0");
    }

    [[nodiscard]] std::string number() const {
        const std::optional<double> number = parse_xml_number(cell_.value);
        if (!number || !(cell_.type == "float" || cell_.type == "currency" || cell_.type == "percentage")) {
            throw damaged(fmt::format("{}: sheet \"{}\", {} holds \"{}\", which is no value of type {}", content_part,
                                      sheet_name_, cell_address(row_, cell_.column), cell_.value, cell_.type));
        }
        return cell_.type == "percentage" ? percentage(*number) : plain_number(*number);
    }

    WorkbookRoom& room_;
    std::vector<Sheet> sheets_;
    std::size_t depth_ = 0;
    std::size_t spreadsheet_depth_ = 0;  // 0: not there yet
    std::size_t skipped_from_ = 0;       // 0: nothing is passed over
    std::string style_;
    std::set<std::string, std::less<>> hidden_styles_;

    std::optional<SheetWriter> writer_;  // while a sheet is read
    std::string sheet_name_;
    std::vector<bool> groups_;        // groups of rows that are open: hidden or not
    std::size_t row_ = 1, rows_ = 1;  // the row, and how many are like it
    std::size_t column_ = 1;
    std::vector<Cell> cells_;  // of the row, those that hold something
    Cell cell_;
    CellText text_;
    bool is_in_cell_ = false, is_in_paragraph_ = false;
};

class ManifestHandler final : public XmlHandler {
public:
    void start(const XmlName& name, const XmlAttributes&) override {
        if (name == XmlName{XmlSpace::manifest, "encryption-data"}) {
            throw WorkbookRefusal{"V037", "the workbook is encrypted",
                                  "save it without a password, or export it as CSV in UTF-8"};
        }
    }
    void end(const XmlName&) override {}
    void text(std::string_view) override {}
};

}  // namespace

std::vector<Sheet> read_ods(const ZipParts& parts, WorkbookRoom& room) {
    if (const ZipPart* manifest = parts.find("META-INF/manifest.xml"); manifest != nullptr) {
        ManifestHandler handler;
        read_xml(parts, *manifest, handler);
    }
    const ZipPart* content = parts.find(content_part);
    if (content == nullptr) {
        throw damaged(fmt::format("its part {} is missing", content_part));
    }
    ContentHandler handler(room);
    read_xml(parts, *content, handler);
    return std::move(handler).finish();
}

}  // namespace ccgledger
