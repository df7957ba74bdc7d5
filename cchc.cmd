@echo off
rem Lenh cua trang tren Windows, khong can make: .\cchc serve. Tu lap moi truong .venv theo requirements.lock.
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
set "PYTHONIOENCODING=utf-8"
set "HERE=%~dp0"
if defined CCHC_PYTHON (
  "%CCHC_PYTHON%" "%HERE%environment.py" || exit /b 1
  goto run
)
where py >nul 2>nul && (
  py -3 "%HERE%environment.py" || exit /b 1
  goto run
)
where python >nul 2>nul && (
  python "%HERE%environment.py" || exit /b 1
  goto run
)
echo Lỗi: máy chưa có Python: cài Python từ 3.11 ở https://www.python.org/downloads/ rồi chạy lại. 1>&2
exit /b 1
:run
"%HERE%.venv\Scripts\python.exe" -m cchc %*
exit /b %ERRORLEVEL%
