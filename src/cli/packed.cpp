#include "cli/packed.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/text.hpp"
#include "cli/files.hpp"
#include "form/archive.hpp"

namespace jixiao::cli {
namespace {

using form::Archive;
using form::Limits;
using Entries = std::map<std::string, Archive::Entry>;

constexpr std::string_view mark_of_office = "[Content_Types].xml";

Error error_at(std::string const& file, std::string at, std::string zh, std::string en) {
  return {{file, std::move(at)}, {std::move(zh), std::move(en)}};
}

bool names_archive(std::string_view name) {
  return lower_extension(name) == ".zip";
}

// A document in an archive is as large as a file may be; what all of them take is counted when they
// are listed, for each is let go before the next is read.
Limits for_documents(Limits limits) {
  limits.part_bytes = limits.file_bytes;
  limits.archive_bytes = static_cast<std::size_t>(-1);
  return limits;
}

bool is_office(Archive const& archive) {
  return archive.has(std::string(mark_of_office)) || archive.has("word/document.xml") ||
         archive.has("xl/workbook.xml");
}

bool is_misleading(std::string_view name) {
  if (name.starts_with('/') || (name.size() > 1 && name[1] == ':')) return true;
  for (char const c : name)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return true;
  for (std::size_t start = 0; start <= name.size();) {
    auto const end = std::min(name.find('/', start), name.size());
    if (name.substr(start, end - start) == "..") return true;
    start = end + 1;
  }
  return false;
}

// Names that a system or an editor left behind: .DS_Store, __MACOSX/._表.xlsx, ~$表.xlsx.
bool is_hidden(std::string_view name) {
  if (name.starts_with("__MACOSX/")) return true;
  for (std::size_t start = 0; start <= name.size();) {
    auto const end = std::min(name.find('/', start), name.size());
    auto const part = name.substr(start, end - start);
    if (part.starts_with('.') || part.starts_with("~$")) return true;
    start = end + 1;
  }
  return false;
}

class Lister {
 public:
  explicit Lister(Limits const& limits) : limits_(for_documents(limits)) {}

  Packed run(std::string const& path) {
    auto archive = Archive::open_file(path, limits_);
    if (archive.has_value())
      list(*archive, path, false);
    else
      add(archive.error());
    if (too_large_) {
      out_.names.clear();
      out_.errors = {error_at(path, "",
                              "压缩包内文件解压后共超过上限 " + std::to_string(limits_.zip_bytes),
                              "the documents in this archive unpack to more than " +
                                  std::to_string(limits_.zip_bytes) + " bytes")};
    } else if (out_.names.empty() && out_.errors.empty()) {
      out_.errors.push_back(
          error_at(path, "", "压缩包中没有可读的文件（文本、XML、CSV、XLSX、DOCX、HTML、PDF）",
                   "no file to read in this archive (text, XML, CSV, XLSX, DOCX, HTML, PDF)"));
    }
    std::ranges::sort(out_.names);
    return std::move(out_);
  }

 private:
  void add(Errors const& errors) {
    out_.errors.insert(out_.errors.end(), errors.begin(), errors.end());
  }

  void list(Archive& archive, std::string const& path, bool inner) {
    Entries seen;
    for (auto const& entry : archive.entries()) {
      if (is_hidden(entry.name) && !is_misleading(entry.name)) continue;
      bool const zip = names_archive(entry.name);
      if (!zip && !may_hold_forms(entry.name)) {
        ++out_.others;
      } else if (is_misleading(entry.name)) {
        out_.errors.push_back(error_at(path, entry.name,
                                       "压缩包内的文件名指向包外或含有控制字符，未读",
                                       "an entry whose name leads out of the archive or holds "
                                       "control characters is not read"));
      } else if (!seen.emplace(entry.name, entry).second) {
        out_.errors.push_back(error_at(path, entry.name, "压缩包内有同名文件，只读第一个",
                                       "several entries of this name; only the first is read"));
      } else if (zip) {
        list_inner(archive, entry, path, inner);
      } else {
        take(path + "/" + entry.name, entry.bytes);
      }
      if (too_large_) return;
    }
  }

  void list_inner(Archive& archive, Archive::Entry const& entry, std::string const& path,
                  bool inner) {
    if (inner) {
      out_.errors.push_back(error_at(path, entry.name, "压缩包套了三层，请解压后再读",
                                     "archives nested three deep; unpack them first"));
      return;
    }
    unpacked_ += entry.bytes;
    if (unpacked_ > limits_.zip_bytes) {
      too_large_ = true;
      return;
    }
    auto const bytes = archive.read(entry);
    if (!bytes.has_value()) return add(bytes.error());
    auto const name = path + "/" + entry.name;
    auto within = Archive::open(name, *bytes, limits_);
    if (!within.has_value()) return add(within.error());
    if (is_office(*within)) return take(name, 0);
    list(*within, name, true);
  }

  void take(std::string name, std::size_t bytes) {
    unpacked_ += bytes;
    too_large_ = too_large_ || unpacked_ > limits_.zip_bytes;
    out_.names.push_back(std::move(name));
  }

  Limits limits_;
  Packed out_;
  std::size_t unpacked_ = 0;
  bool too_large_ = false;
};

// An archive that stays open, so that its list of entries is read once and not for each of them.
struct Opened {
  std::string path;
  std::string bytes;  // of an archive inside another
  std::unique_ptr<Archive> archive;
  Entries entries;
  timespec changed{};
  Limits limits;

  Errors take(std::string name, Result<Archive> opened) {
    path = std::move(name);
    entries.clear();
    archive.reset();
    if (!opened.has_value()) return opened.error();
    archive = std::make_unique<Archive>(std::move(*opened));
    for (auto& entry : archive->entries()) {
      auto key = entry.name;
      entries.emplace(std::move(key), std::move(entry));
    }
    return {};
  }
};

Errors missing(std::string const& archive, std::string at) {
  return {error_at(archive, std::move(at), "压缩包中没有这个文件", "no such file in this archive")};
}

Result<std::string> named(Result<std::string> bytes, std::string const& name) {
  if (bytes.has_value()) return bytes;
  auto errors = bytes.error();
  for (auto& error : errors) error.place = {name, ""};
  return errors;
}

// What this thread read from last.
class Reader {
 public:
  Result<std::string> read(std::string const& path, timespec changed, std::string const& inside,
                           Limits const& limits) {
    if (!outer_.archive || outer_.path != path || outer_.changed.tv_sec != changed.tv_sec ||
        outer_.changed.tv_nsec != changed.tv_nsec || outer_.limits != limits) {
      inner_ = {};
      outer_.changed = changed;
      outer_.limits = limits;
      if (auto errors = outer_.take(path, Archive::open_file(path, for_documents(limits)));
          !errors.empty())
        return errors;
    }
    if (auto const found = outer_.entries.find(inside); found != outer_.entries.end())
      return named(outer_.archive->read(found->second), path + "/" + inside);
    for (auto slash = inside.find('/'); slash != std::string::npos;
         slash = inside.find('/', slash + 1))
      if (auto const found = outer_.entries.find(inside.substr(0, slash));
          found != outer_.entries.end())
        return read_inner(path, found->second, inside.substr(slash + 1), limits);
    return missing(path, inside);
  }

 private:
  Result<std::string> read_inner(std::string const& path, Archive::Entry const& entry,
                                 std::string const& inside, Limits const& limits) {
    auto const name = path + "/" + entry.name;
    if (!inner_.archive || inner_.path != name) {
      inner_ = {};
      auto bytes = named(outer_.archive->read(entry), name);
      if (!bytes.has_value()) return bytes;
      inner_.bytes = std::move(*bytes);
      if (auto errors = inner_.take(name, Archive::open(name, inner_.bytes, for_documents(limits)));
          !errors.empty())
        return errors;
    }
    auto const found = inner_.entries.find(inside);
    if (found == inner_.entries.end()) return missing(name, inside);
    return named(inner_.archive->read(found->second), name + "/" + inside);
  }

  Opened outer_;
  Opened inner_;
};

}  // namespace

bool is_archive(std::string const& path) {
  if (!names_archive(path)) return false;
  auto const archive = Archive::open_file(path, {});
  return !archive.has_value() || !is_office(*archive);
}

Packed list_packed(std::string const& archive, Limits const& limits) {
  return Lister(limits).run(archive);
}

std::optional<Result<std::string>> read_packed(std::string const& name, Limits const& limits) {
  for (auto slash = name.find('/', 1); slash != std::string::npos;
       slash = name.find('/', slash + 1)) {
    auto const path = name.substr(0, slash);
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    if (S_ISDIR(status.st_mode)) continue;
    if (!S_ISREG(status.st_mode) || !names_archive(path)) return std::nullopt;
    thread_local Reader reader;
    return reader.read(path, status.st_mtim, name.substr(slash + 1), limits);
  }
  return std::nullopt;
}

}  // namespace jixiao::cli
