#include "base/system_error.hpp"

#include <array>
#include <cerrno>
#include <cstring>

namespace jixiao {

namespace {

struct Reason {
  int code;
  char const* zh;
};

constexpr std::array<Reason, 10> reasons{{{ENOENT, "没有这个文件或目录"},
                                          {EACCES, "没有权限"},
                                          {EPERM, "不允许这样做"},
                                          {EROFS, "所在的盘只能读"},
                                          {ENOSPC, "磁盘已满"},
                                          {EDQUOT, "超过磁盘限额"},
                                          {ENOTDIR, "路径中有一段不是目录"},
                                          {EISDIR, "这是目录，不是文件"},
                                          {ENAMETOOLONG, "文件名太长"},
                                          {EPIPE, "接收的一方已经关闭"}}};

}  // namespace

Words reason_of(int code) {
  std::string const en = std::strerror(code);
  for (Reason const& reason : reasons)
    if (reason.code == code) return {reason.zh, en};
  return {en, en};
}

}  // namespace jixiao
