; The data folder of the PC, writable for its users (S-1-5-32-545) because several Windows accounts may share it.
!macro customInstall
  SetShellVarContext all
  CreateDirectory "$APPDATA\TruyenThongGDDT"
  nsExec::ExecToLog 'icacls "$APPDATA\TruyenThongGDDT" /grant *S-1-5-32-545:(OI)(CI)M'
!macroend
