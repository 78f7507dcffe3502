#include "form/archive.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <vector>

#include "form/bytes.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t ratio_matters_from = std::size_t{1} << 20;
constexpr std::size_t chunk = std::size_t{1} << 16;

struct FileCloser {
  void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

Errors damaged(std::string_view name, std::string at) {
  return {refusal(name, std::move(at), "压缩文件不完整或已损坏，请重新保存或重新下载",
                  "the archive is truncated or damaged; save or download it again")};
}

Errors too_large(std::string_view name, std::string const& part, std::size_t limit) {
  return {refusal(name, part, fmt::format("解压后超过上限 {} 字节", limit),
                  fmt::format("larger than the limit of {} bytes when unpacked", limit))};
}

// Most archives do not say how they spell names; UTF-8 by chance is rare in GBK.
std::string name_in_utf8(std::string_view raw) {
  std::string out;
  if (auto decoded = decode_bytes("", raw))
    out = std::move(*decoded);
  else
    for (char const c : raw) out += static_cast<unsigned char>(c) < 0x80 ? c : '?';
  std::ranges::replace(out, '\\', '/');
  return out;
}

}  // namespace

struct Archive::Handle {
  explicit Handle(zip_t* archive) : zip(archive) {}
  ~Handle() { zip_discard(zip); }
  Handle(Handle const&) = delete;
  Handle& operator=(Handle const&) = delete;
  zip_t* zip;
};

Archive::Archive(std::string_view name, Limits const& limits, std::unique_ptr<Handle> handle)
    : name_(name), limits_(limits), handle_(std::move(handle)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view name, std::string_view bytes, Limits const& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return damaged(name, "");
  zip_t* const zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip == nullptr) {
    zip_source_free(source);
    zip_error_fini(&error);
    return damaged(name, "");
  }
  return checked(name, limits, std::make_unique<Handle>(zip));
}

Result<Archive> Archive::open_file(std::string const& path, Limits const& limits) {
  int failure = 0;
  zip_t* const zip = zip_open(path.c_str(), ZIP_RDONLY, &failure);
  if (zip == nullptr) return damaged(path, "");
  return checked(path, limits, std::make_unique<Handle>(zip));
}

Result<Archive> Archive::checked(std::string_view name, Limits const& limits,
                                 std::unique_ptr<Handle> handle) {
  auto const entries = zip_get_num_entries(handle->zip, 0);
  if (entries < 0 || static_cast<std::size_t>(entries) > limits.archive_entries)
    return Errors{
        refusal(name, "",
                fmt::format("压缩文件中有 {} 个条目，超过上限 {}", entries, limits.archive_entries),
                fmt::format("{} entries in the archive, more than the limit of {}", entries,
                            limits.archive_entries))};
  return Archive(name, limits, std::move(handle));
}

bool Archive::has(std::string const& part) const {
  return !part.empty() && zip_name_locate(handle_->zip, part.c_str(), 0) >= 0;
}

Result<std::string> Archive::read(std::string const& part) {
  auto const index = part.empty() ? -1 : zip_name_locate(handle_->zip, part.c_str(), 0);
  if (index < 0)
    return Errors{
        refusal(name_, part, "压缩文件中缺少这一部分", "this part of the archive is missing")};
  return read_at(static_cast<std::size_t>(index), part);
}

Result<std::string> Archive::read(Entry const& entry) {
  return read_at(entry.index, entry.name);
}

std::vector<Archive::Entry> Archive::entries() const {
  std::vector<Entry> out;
  auto const count = static_cast<std::size_t>(zip_get_num_entries(handle_->zip, 0));
  for (std::size_t i = 0; i < count; ++i) {
    char const* const raw = zip_get_name(handle_->zip, i, ZIP_FL_ENC_RAW);
    if (raw == nullptr) continue;
    auto name = name_in_utf8(raw);
    if (name.empty() || name.ends_with('/')) continue;
    zip_stat_t stat;
    zip_stat_init(&stat);
    bool const known = zip_stat_index(handle_->zip, i, 0, &stat) == 0;
    out.push_back({std::move(name), i, known ? static_cast<std::size_t>(stat.size) : 0});
  }
  return out;
}

Result<std::string> Archive::read_at(std::size_t index, std::string const& part) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(handle_->zip, index, 0, &stat) != 0) return damaged(name_, part);
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return Errors{refusal(name_, part, "文件已加密，请去除密码后重新保存",
                          "encrypted; save it again without a password")};
  auto const declared = static_cast<std::size_t>(stat.size);
  auto const packed = static_cast<std::size_t>(stat.comp_size);
  if (declared > limits_.part_bytes) return too_large(name_, part, limits_.part_bytes);
  if (declared > ratio_matters_from && declared / limits_.packing_ratio > packed)
    return Errors{refusal(
        name_, part, fmt::format("压缩比超过上限 {}，疑似压缩炸弹", limits_.packing_ratio),
        fmt::format("packed more than {} times: taken for a zip bomb", limits_.packing_ratio))};
  if (unpacked_ + declared > limits_.archive_bytes)
    return too_large(name_, part, limits_.archive_bytes);
  std::unique_ptr<zip_file_t, FileCloser> const file(zip_fopen_index(handle_->zip, index, 0));
  if (!file) return damaged(name_, part);
  std::string out;
  out.reserve(declared + 1);
  while (true) {
    auto const size = out.size();
    out.resize(std::min(size + std::max(chunk, declared - std::min(declared, size)), declared + 1));
    auto const got = zip_fread(file.get(), out.data() + size, out.size() - size);
    if (got < 0) return damaged(name_, part);
    out.resize(size + static_cast<std::size_t>(got));
    if (out.size() > declared) return damaged(name_, part);
    if (got == 0) break;
  }
  if (out.size() != declared) return damaged(name_, part);
  unpacked_ += out.size();
  return out;
}

std::string part_beside(std::string_view part, std::string_view target) {
  std::vector<std::string_view> names;
  auto const add = [&](std::string_view path) {
    while (!path.empty()) {
      auto const slash = path.find('/');
      auto const name = path.substr(0, slash);
      path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
      if (name == "..") {
        if (names.empty()) return false;
        names.pop_back();
      } else if (!name.empty() && name != ".") {
        names.push_back(name);
      }
    }
    return true;
  };
  auto const folder = part.substr(0, std::min(part.rfind('/'), part.size()));
  if (!target.starts_with('/') && part.find('/') != std::string_view::npos) add(folder);
  if (!add(target)) return "";
  std::string out;
  for (auto const name : names) out += (out.empty() ? "" : "/") + std::string(name);
  return out;
}

}  // namespace jixiao::form
