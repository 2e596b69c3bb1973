#include "intake/xlsx_reader.h"

#include <charconv>
#include <map>
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

using enum XmlSpace;

bool is_sheet(const XmlName& name, std::string_view local) {
    return name == XmlName{sheet, local};
}

bool is_true(std::string_view text) {
    return text == "1" || text == "true" || text == "on";
}

/// Row and column of B7, from 1; none for anything else, also for what is far outside a sheet.
std::optional<std::pair<std::size_t, std::size_t>> parse_address(std::string_view text) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size() && is_letter(text[letters]); ++letters) {
        column = column * 26 + static_cast<std::size_t>(to_lower(text[letters]) - 'a' + 1);
    }
    const std::optional<std::size_t> row = parse_count(text.substr(letters));
    if (letters == 0 || letters > 4 || !row || *row == 0 || text.size() - letters > 9) {
        return std::nullopt;
    }
    return std::pair{*row, column};
}

// ---- the package: which part is what ----

struct Relation {
    std::string type;    // the last word of its address: worksheet, styles, sharedStrings
    std::string target;  // the part's name
};
using Relations = std::map<std::string, Relation, std::less<>>;

/// A target as the part's name: from the root when it begins with a stroke, else from the folder of the part that names it.
std::string part_name(std::string_view folder, std::string_view target) {
    std::string name;
    if (!take(target, "/")) {
        name = std::string(folder);
    }
    while (!target.empty()) {
        const std::string_view step = target.substr(0, target.find('/'));
        target.remove_prefix(std::min(target.size(), step.size() + 1));
        if (step == "..") {
            name.erase(name.find_last_of('/') == std::string::npos ? 0 : name.find_last_of('/'));
        } else if (step != "." && !step.empty()) {
            name += name.empty() ? "" : "/";
            name += step;
        }
    }
    return name;
}

class RelationsHandler final : public XmlHandler {
public:
    explicit RelationsHandler(std::string folder) : folder_(std::move(folder)) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (name != XmlName{packaging, "Relationship"} || attributes.get("TargetMode") == "External") {
            return;
        }
        const std::string_view type = attributes.get("Type");
        relations[std::string(attributes.get("Id"))] = {std::string(type.substr(type.find_last_of('/') + 1)),
                                                        part_name(folder_, attributes.get("Target"))};
    }
    void end(const XmlName&) override {}
    void text(std::string_view) override {}

    Relations relations;

private:
    std::string folder_;
};

std::string folder_of(std::string_view part) {
    const std::size_t stroke = part.find_last_of('/');
    return stroke == std::string_view::npos ? std::string() : std::string(part.substr(0, stroke));
}

/// What a part refers to; empty when it refers to nothing. The part "" is the package itself.
Relations relations_of(const ZipParts& parts, std::string_view part) {
    const std::string folder = folder_of(part);
    const std::string_view file = part.substr(folder.empty() ? 0 : folder.size() + 1);
    const ZipPart* list = parts.find(fmt::format("{}{}_rels/{}.rels", folder, folder.empty() ? "" : "/", file));
    RelationsHandler handler(folder);
    if (list != nullptr) {
        read_xml(parts, *list, handler);
    }
    return std::move(handler.relations);
}

/// The part of a type; empty when there is none.
std::string target_of_type(const Relations& relations, std::string_view type) {
    for (const auto& [id, relation] : relations) {
        if (relation.type == type) {
            return relation.target;
        }
    }
    return {};
}

const ZipPart& part_or_refuse(const ZipParts& parts, const std::string& name) {
    const ZipPart* part = parts.find(name);
    if (part == nullptr) {
        throw damaged(fmt::format("its part {} is missing", name.empty() ? "xl/workbook.xml" : name));
    }
    return *part;
}

// ---- workbook.xml ----

struct ListedSheet {
    std::string name;
    bool is_hidden = false;
    std::string relation;
};

class WorkbookHandler final : public XmlHandler {
public:
    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (is_sheet(name, "workbookPr")) {
            dates = is_true(attributes.get("date1904")) ? DateSystem::from_1904 : DateSystem::from_1900;
        } else if (is_sheet(name, "calcPr")) {
            recalculate_on_load = is_true(attributes.get("fullCalcOnLoad"));
        } else if (is_sheet(name, "sheet")) {
            const std::string_view state = attributes.get("state");
            sheets.push_back({std::string(attributes.get("name")), state == "hidden" || state == "veryHidden",
                              std::string(attributes.get(relationship, "id"))});
        }
    }
    void end(const XmlName&) override {}
    void text(std::string_view) override {}

    DateSystem dates = DateSystem::from_1900;
    bool recalculate_on_load = false;
    std::vector<ListedSheet> sheets;
};

// ---- sharedStrings.xml ----

/// Text in which Office wrote a character that XML cannot hold as _x000D_.
void append_unescaped(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t at = text.find("_x");
        if (at == std::string_view::npos) {
            out += text;
            return;
        }
        out += text.substr(0, at);
        text.remove_prefix(at);
        unsigned code = 0;
        const std::string_view digits = text.substr(2, 4);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        const bool is_escape = text.size() >= 7 && text[6] == '_' && error == std::errc() && end == digits.data() + 4;
        // Only what is plain ASCII: that is all that is written so in practice.
        if (is_escape && code > 0 && code < 0x80) {
            out += static_cast<char>(code);
            text.remove_prefix(7);
        } else {
            out += "_x";
            text.remove_prefix(2);
        }
    }
}

/// Joins the runs of one text; leaves out the reading aids of East Asian text.
class RichText {
public:
    void start(const XmlName& name) {
        if (is_sheet(name, "rPh")) {
            is_aid_ = true;
        } else if (is_sheet(name, "t")) {
            is_in_text_ = !is_aid_;
        }
    }
    void end(const XmlName& name) {
        if (is_sheet(name, "rPh")) {
            is_aid_ = false;
        } else if (is_sheet(name, "t")) {
            is_in_text_ = false;
        }
    }
    void text(std::string_view piece) {
        if (is_in_text_) {
            text_ += piece;
        }
    }
    void clear() { text_.clear(); }
    [[nodiscard]] const std::string& joined() const { return text_; }

private:
    std::string text_;
    bool is_aid_ = false;
    bool is_in_text_ = false;
};

/// All shared strings, one behind the other in one block.
class SharedStrings final : public XmlHandler {
public:
    void start(const XmlName& name, const XmlAttributes&) override {
        if (is_sheet(name, "si")) {
            one_.clear();
        }
        one_.start(name);
    }
    void end(const XmlName& name) override {
        one_.end(name);
        if (is_sheet(name, "si")) {
            append_unescaped(all_, one_.joined());
            ends_.push_back(all_.size());
        }
    }
    void text(std::string_view piece) override { one_.text(piece); }

    [[nodiscard]] std::optional<std::string_view> at(std::size_t index) const {
        if (index >= ends_.size()) {
            return std::nullopt;
        }
        const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(all_).substr(begin, ends_[index] - begin);
    }

private:
    RichText one_;
    std::string all_;
    std::vector<std::size_t> ends_;
};

// ---- styles.xml ----

class StylesHandler final : public XmlHandler {
public:
    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (is_sheet(name, "cellXfs")) {
            is_in_cells_ = true;
        } else if (is_sheet(name, "numFmt")) {
            formats_[std::string(attributes.get("numFmtId"))] = shape_of_format(attributes.get("formatCode"));
        } else if (is_in_cells_ && is_sheet(name, "xf")) {
            shapes.push_back(shape_of(attributes.get("numFmtId")));
        }
    }
    void end(const XmlName& name) override { is_in_cells_ = is_in_cells_ && !is_sheet(name, "cellXfs"); }
    void text(std::string_view) override {}

    std::vector<NumberShape> shapes;  // by the number that a cell gives as its style

private:
    [[nodiscard]] NumberShape shape_of(std::string_view id) const {
        const auto own = formats_.find(id);
        return own != formats_.end() ? own->second
                                     : shape_of_builtin_format(static_cast<unsigned>(parse_count(id).value_or(0)));
    }

    bool is_in_cells_ = false;
    std::map<std::string, NumberShape, std::less<>> formats_;
};

// ---- a sheet ----

/// What the cells of all sheets refer to.
struct Shared {
    DateSystem dates = DateSystem::from_1900;
    bool recalculate_on_load = false;
    SharedStrings strings;
    std::vector<NumberShape> shapes;
};

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(const Shared& shared, std::string part, SheetWriter& writer)
        : shared_(shared), part_(std::move(part)), writer_(writer) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (name.space != sheet) {
            return;
        }
        if (name.local == "c") {
            start_cell(attributes);
        } else if (name.local == "v") {
            has_value_ = is_in_value_ = true;
        } else if (name.local == "f") {
            has_formula_ = true;
        } else if (name.local == "row") {
            start_row(attributes);
        }
        inline_.start(name);
    }

    void end(const XmlName& name) override {
        inline_.end(name);
        if (is_sheet(name, "v")) {
            is_in_value_ = false;
        } else if (is_sheet(name, "c")) {
            end_cell();
        }
    }

    void text(std::string_view piece) override {
        if (is_in_value_) {
            value_ += piece;
        } else {
            inline_.text(piece);
        }
    }

private:
    void start_row(const XmlAttributes& attributes) {
        const std::string_view number = attributes.get("r");
        const std::optional<std::size_t> row = number.empty() ? row_ + 1 : parse_count(number);
        if (!row || *row == 0) {
            throw damaged(fmt::format("{}: \"{}\" is no row", part_, number));
        }
        row_ = *row;
        column_ = 0;
        if (is_true(attributes.get("hidden"))) {
            writer_.hide_rows(row_, row_);
        }
    }

    void start_cell(const XmlAttributes& attributes) {
        const std::string_view address = attributes.get("r");
        const auto place = address.empty() ? std::pair{row_, column_ + 1} : parse_address(address);
        if (!place || place->first == 0 || place->first != row_) {
            throw damaged(fmt::format("{}: there is no cell \"{}\" in row {}", part_, address, row_));
        }
        column_ = place->second;
        type_ = attributes.get("t");
        style_ = attributes.get("s");
        value_.clear();
        inline_.clear();
        has_value_ = has_formula_ = is_in_value_ = false;
    }

    void end_cell() {
        const bool lacks_result = has_formula_ && is_without_result();
        if (lacks_result || has_value_ || type_ == "inlineStr") {
            writer_.put(row_, column_, lacks_result ? std::string(no_result) : shown());
        }
    }

    /// Excel leaves the result out when it does not know it; other writers leave it empty, or put 0 and ask whoever opens the
    /// workbook to calculate. An empty text is a result.
    [[nodiscard]] bool is_without_result() const {
        if (type_ == "str" || type_ == "inlineStr") {
            return !has_value_ && inline_.joined().empty();
        }
        return value_.empty() || (shared_.recalculate_on_load && value_ == "0");
    }

    [[nodiscard]] std::string shown() const {
        if (type_ == "s") {
            return shared_string();
        }
        if (type_ == "inlineStr" || type_ == "str") {
            std::string text;
            append_unescaped(text, type_ == "str" ? value_ : inline_.joined());
            return text;
        }
        if (type_ == "e") {
            return value_;
        }
        if (type_ == "b") {
            return is_true(value_) ? "TRUE" : "FALSE";
        }
        return type_ == "d" ? date_of_iso(value_) : number();
    }

    [[nodiscard]] std::string shared_string() const {
        const std::optional<std::size_t> index = parse_count(value_);
        const std::optional<std::string_view> text = index ? shared_.strings.at(*index) : std::nullopt;
        if (!text) {
            throw damaged(fmt::format("{}: {} refers to the text {}, which is not there", part_, here(), value_));
        }
        return std::string(*text);
    }

    [[nodiscard]] std::string number() const {
        if (value_.empty()) {
            return {};
        }
        const std::optional<double> number = parse_xml_number(value_);
        if (!number || !(type_.empty() || type_ == "n")) {
            throw damaged(fmt::format("{}: {} holds \"{}\", which is no value of type {}", part_, here(), value_,
                                      type_.empty() ? "n" : type_));
        }
        return shaped(*number, shape(), shared_.dates);
    }

    [[nodiscard]] NumberShape shape() const {
        const std::optional<std::size_t> index = style_.empty() ? 0 : parse_count(style_);
        if (shared_.shapes.empty() && index == 0U) {
            return NumberShape::plain;
        }
        if (!index || *index >= shared_.shapes.size()) {
            throw damaged(fmt::format("{}: {} has the format {}, which is not there", part_, here(), style_));
        }
        return shared_.shapes[*index];
    }

    [[nodiscard]] std::string here() const { return cell_address(row_, column_); }

    const Shared& shared_;
    std::string part_;
    SheetWriter& writer_;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    std::string type_, style_, value_;
    RichText inline_;
    bool has_value_ = false, has_formula_ = false, is_in_value_ = false;
};

WorkbookRefusal with_macros() {
    return {"V040", "the workbook has macros", "save it as .xlsx, without macros, or export it as CSV in UTF-8"};
}

class ContentTypes final : public XmlHandler {
public:
    void start(const XmlName&, const XmlAttributes& attributes) override {
        if (attributes.get("ContentType").find("macroEnabled") != std::string_view::npos) {
            throw with_macros();
        }
    }
    void end(const XmlName&) override {}
    void text(std::string_view) override {}
};

void refuse_macros(const ZipParts& parts) {
    for (const ZipPart& part : parts.parts()) {
        if (equal_ignoring_case(part.name.substr(part.name.find_last_of('/') + 1), "vbaProject.bin")) {
            throw with_macros();
        }
    }
    ContentTypes handler;
    read_xml(parts, part_or_refuse(parts, "[Content_Types].xml"), handler);
}

Shared shared_of(const ZipParts& parts, const WorkbookHandler& workbook, const Relations& relations) {
    Shared shared{
        .dates = workbook.dates, .recalculate_on_load = workbook.recalculate_on_load, .strings = {}, .shapes = {}};
    if (const std::string strings = target_of_type(relations, "sharedStrings"); !strings.empty()) {
        read_xml(parts, part_or_refuse(parts, strings), shared.strings);
    }
    if (const std::string styles = target_of_type(relations, "styles"); !styles.empty()) {
        StylesHandler handler;
        read_xml(parts, part_or_refuse(parts, styles), handler);
        shared.shapes = std::move(handler.shapes);
    }
    return shared;
}

}  // namespace

std::vector<Sheet> read_xlsx(const ZipParts& parts, WorkbookRoom& room) {
    refuse_macros(parts);
    const std::string main = target_of_type(relations_of(parts, ""), "officeDocument");
    WorkbookHandler workbook;
    read_xml(parts, part_or_refuse(parts, main), workbook);
    const Relations relations = relations_of(parts, main);
    const Shared shared = shared_of(parts, workbook, relations);
    std::set<std::string> read;
    std::vector<Sheet> sheets;
    for (const ListedSheet& listed : workbook.sheets) {
        const auto relation = relations.find(listed.relation);
        if (relation == relations.end()) {
            throw damaged(fmt::format("its sheet \"{}\" is missing", listed.name));
        }
        if (relation->second.type == "xlMacrosheet" || relation->second.type == "xlIntlMacrosheet") {
            throw with_macros();
        }
        if (relation->second.type == "worksheet") {
            // Each part once: a small file could otherwise list a large sheet ten thousand times.
            if (!read.insert(relation->second.target).second) {
                throw damaged(fmt::format("its sheet \"{}\" is also another one", listed.name));
            }
            SheetWriter writer(listed.name, listed.is_hidden, room);
            SheetHandler handler(shared, relation->second.target, writer);
            read_xml(parts, part_or_refuse(parts, relation->second.target), handler);
            sheets.push_back(std::move(writer).finish());
        }
    }
    return sheets;
}

}  // namespace ccgledger
