# Internet Explorer Enhanced Security Configuration as it belongs on a server once somebody has signed in. For the sign-in
# of builds before 6.2504.2001.8 it is Absent for Administrators.
Configuration EnhancedSecurity {
    Import-DscResource -ModuleName OdjConnector

    Node localhost {
        IEEsc Administrators {
            Role   = 'Administrators'
            Ensure = 'Present'
        }

        IEEsc Users {
            Role   = 'Users'
            Ensure = 'Present'
        }
    }
}
