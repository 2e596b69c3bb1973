#include "cli/pack_folder.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

namespace fs = std::filesystem;

bool is_ours(const fs::path& file, std::string_view marker) {
    constexpr std::streamsize looked_at = 1'024;
    std::string head(looked_at, '\0');
    std::ifstream there(file, std::ios::binary);
    there.read(head.data(), looked_at);
    return head.find(marker) != std::string::npos;
}

void refuse_what_is_not_ours(const fs::path& folder, const std::vector<PackFile>& files, std::string_view marker) {
    if (fs::exists(folder) && !fs::is_directory(folder)) {
        throw UserError(fmt::format("{} is a file: name a folder for the papers with -o. Nothing was written", folder.string()), Exit::usage);
    }
    for (const PackFile& file : files) {
        const fs::path path = folder / file.name;
        const fs::file_status status = fs::symlink_status(path);
        if (fs::exists(status) && (!fs::is_regular_file(status) || !is_ours(path, marker))) {
            throw UserError(fmt::format("{} was not made by this command and is not written over: move it away, or name another folder with -o. "
                                        "Nothing was written",
                                        path.string()));
        }
    }
}

/// The names under which the files stand until all are there; what is left of them goes when this does, and so does a folder
/// that was made for them and is empty.
class Unfinished {
public:
    explicit Unfinished(const fs::path& folder) : folder_(folder) {
        std::error_code error;
        is_new_ = fs::create_directories(folder, error);
        if (error) {
            throw UserError(fmt::format("the folder {} could not be made: {}. Nothing was written", folder.string(), error.message()));
        }
    }
    ~Unfinished() {
        std::error_code ignored;
        for (const fs::path& path : written_) {
            fs::remove(path, ignored);
        }
        if (is_new_) {
            fs::remove(folder_, ignored);   // succeeds only when nothing is in it
        }
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    void write(const PackFile& file) {
        const fs::path path = folder_ / ("." + file.name + ".unfinished");
        written_.push_back(path);
        std::ofstream out(path, std::ios::binary | std::ios::trunc);
        out << file.content;
        out.close();
        if (!out) {
            throw UserError(fmt::format("{} could not be written: {}. Nothing was written", path.string(), std::strerror(errno)));
        }
    }

    void finish(const std::vector<PackFile>& files) {
        for (std::size_t i = 0; i < files.size(); ++i) {
            std::error_code error;
            fs::rename(written_[i], folder_ / files[i].name, error);
            if (error) {
                throw UserError(fmt::format("{} could not be put in its place: {}. {} of {} files were written", files[i].name, error.message(), i, files.size()));
            }
        }
    }

private:
    fs::path folder_;
    bool is_new_ = false;
    std::vector<fs::path> written_;
};

}  // namespace

void write_pack(const fs::path& folder, const std::vector<PackFile>& files, std::string_view marker) {
    refuse_what_is_not_ours(folder, files, marker);
    Unfinished unfinished(folder);
    for (const PackFile& file : files) {
        unfinished.write(file);
    }
    unfinished.finish(files);
}

}  // namespace ccgledger
